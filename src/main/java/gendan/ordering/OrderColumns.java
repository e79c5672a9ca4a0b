package gendan.ordering;

import gendan.kernel.Actor;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import tools.jackson.databind.json.JsonMapper;

/// The columns of ordering.sales_order and ordering.order_line that a draft or a submission fills, and their values.
final class OrderColumns {
    static final List<String> ORDER = List.of(
            "id",
            "number",
            "status",
            "fulfilment",
            "payment",
            "returns",
            "stage",
            "order_type",
            "priority",
            "channel",
            "customer_id",
            "customer_name",
            "customer_order_number",
            "contact_name",
            "contact_phone",
            "contact_email",
            "customer_address",
            "selling_company",
            "owner_id",
            "team_id",
            "region_code",
            "warehouse_id",
            "currency",
            "ordered_on",
            "expected_delivery_on",
            "payment_method",
            "payment_due_on",
            "freight_terms",
            "ship_to",
            "special_requirements",
            "remark",
            "line_count",
            "total_amount",
            "tax_amount",
            "paid_amount",
            "back_ordered",
            "decisions",
            "version",
            "created_at",
            "created_by",
            "submitted_at");

    /// One `?` for each of [#ORDER].
    static final String ORDER_VALUES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?::uuid, ?,"
            + " ?::uuid, ?, ?, ?::date, ?, ?::date, ?, ?::json, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?::uuid,"
            + " ?::timestamptz";

    private static final String LINE_COLUMNS = """
            (order_id, line_no, sku_id, sku_code, product_name, model, specification, unit, quantity, unit_price,
             list_price, price_includes_tax, tax_rate, amount, tax_amount, expected_delivery_on, remark,
             reserved, back_ordered)
            """;

    private static final String ONE_LINE = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String MANY_LINES = """
            select ?::uuid, l.*
            from unnest(?::int[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[],
                        ?::numeric[], ?::numeric[], ?::boolean[], ?::numeric[], ?::numeric[], ?::numeric[],
                        ?::date[], ?::text[], ?::numeric[], ?::numeric[]) as l
            """;

    /// Up to so many lines are written as rows of values, to spare the server a function scan for each array (not
    /// measured yet); more go as arrays, so that there are few statements and none with tens of thousands of
    /// parameters.
    static final int FEW_LINES = 8;

    private OrderColumns() {}

    /// What is stored beside the order itself.
    record Extra(Actor actor, OffsetDateTime at, List<Decision> decisions, boolean submitted) {}

    static List<Object> orderValues(Order order, Extra extra, JsonMapper json) {
        OrderTerms terms = order.terms();
        List<Object> values = new ArrayList<>(ORDER.size());
        values.add(order.id());
        values.add(order.number());
        OrderAxes axes = order.axes();
        values.add(axes.status().name());
        values.add(axes.fulfilment().name());
        values.add(axes.payment().name());
        values.add(axes.returns().name());
        values.add(order.stage().name());
        values.add(terms.orderType().name());
        values.add(terms.priority().name());
        values.add(terms.channel().name());
        values.add(order.customer().id());
        values.add(order.customer().name());
        values.add(terms.customerOrderNumber());
        values.add(terms.contactName());
        values.add(terms.contactPhone());
        values.add(terms.contactEmail());
        values.add(terms.customerAddress());
        values.add(terms.sellingCompany());
        values.add(order.ownerId());
        values.add(order.teamId());
        values.add(order.regionCode());
        values.add(terms.warehouseId());
        values.add(terms.currency());
        values.add(terms.orderedOn());
        values.add(terms.expectedDeliveryOn());
        values.add(terms.paymentMethod().name());
        values.add(terms.paymentDueOn());
        values.add(terms.freightTerms().name());
        values.add(terms.shipTo() == null ? null : json.writeValueAsString(terms.shipTo()));
        values.add(terms.specialRequirements());
        values.add(terms.remark());
        values.add(order.lines().size());
        values.add(order.totalAmount());
        values.add(order.taxAmount());
        values.add(order.paidAmount());
        values.add(axes.backOrdered());
        values.add(extra.decisions.isEmpty() ? null : json.writeValueAsString(extra.decisions));
        values.add(order.version());
        values.add(extra.at);
        values.add(extra.actor.personId());
        values.add(extra.submitted ? extra.at : null);
        return values;
    }

    /// The statement that inserts so many lines; its values are [#lineValues].
    static String insertLines(int count) {
        String rows =
                count > FEW_LINES ? MANY_LINES : "values " + String.join(", ", Collections.nCopies(count, ONE_LINE));
        return "insert into ordering.order_line " + LINE_COLUMNS + rows;
    }

    static List<Object> lineValues(Order order) {
        return order.lines().size() > FEW_LINES ? arraysOfLines(order) : rowsOfLines(order);
    }

    private static List<Object> rowsOfLines(Order order) {
        List<Object> values = new ArrayList<>(19 * order.lines().size());
        for (OrderLine line : order.lines()) {
            values.add(order.id());
            values.add(line.lineNo());
            values.add(line.skuId());
            values.add(line.sku());
            values.add(line.productName());
            values.add(line.model());
            values.add(line.specification());
            values.add(line.unit());
            values.add(line.quantity());
            values.add(line.unitPrice());
            values.add(line.listPrice());
            values.add(line.priceIncludesTax());
            values.add(line.taxRate());
            values.add(line.amount());
            values.add(line.taxAmount());
            values.add(line.expectedDeliveryOn());
            values.add(line.remark());
            values.add(line.quantities().reserved());
            values.add(line.quantities().backOrdered());
        }
        return values;
    }

    private static List<Object> arraysOfLines(Order order) {
        List<OrderLine> lines = order.lines();
        List<Object> values = new ArrayList<>(19);
        values.add(order.id());
        values.add(array(lines, OrderLine::lineNo, Integer[]::new));
        values.add(array(lines, OrderLine::skuId, UUID[]::new));
        values.add(array(lines, OrderLine::sku, String[]::new));
        values.add(array(lines, OrderLine::productName, String[]::new));
        values.add(array(lines, OrderLine::model, String[]::new));
        values.add(array(lines, OrderLine::specification, String[]::new));
        values.add(array(lines, OrderLine::unit, String[]::new));
        values.add(array(lines, OrderLine::quantity, BigDecimal[]::new));
        values.add(array(lines, OrderLine::unitPrice, BigDecimal[]::new));
        values.add(array(lines, OrderLine::listPrice, BigDecimal[]::new));
        values.add(array(lines, OrderLine::priceIncludesTax, Boolean[]::new));
        values.add(array(lines, OrderLine::taxRate, BigDecimal[]::new));
        values.add(array(lines, OrderLine::amount, BigDecimal[]::new));
        values.add(array(lines, OrderLine::taxAmount, BigDecimal[]::new));
        values.add(array(lines, OrderColumns::expectedOn, String[]::new));
        values.add(array(lines, OrderLine::remark, String[]::new));
        values.add(array(lines, line -> line.quantities().reserved(), BigDecimal[]::new));
        values.add(array(lines, line -> line.quantities().backOrdered(), BigDecimal[]::new));
        return values;
    }

    static <E, T> T[] array(List<E> elements, Function<E, T> value, IntFunction<T[]> make) {
        return elements.stream().map(value).toArray(make);
    }

    private static String expectedOn(OrderLine line) {
        return line.expectedDeliveryOn() == null
                ? null
                : line.expectedDeliveryOn().toString();
    }

    /// Sets the values in their order; Java arrays become SQL arrays.
    static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof Object[] array) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf(elementType(array), array));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    private static String elementType(Object[] array) {
        return switch (array) {
            case Integer[] ints -> "int4";
            case UUID[] ids -> "uuid";
            case BigDecimal[] numbers -> "numeric";
            case Boolean[] flags -> "bool";
            default -> "text";
        };
    }
}
