package gendan.ordering;

import gendan.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads an order from its tables.
@Component
final class OrderRows {
    private static final String ORDER = "select * from ordering.sales_order where id = ?";
    private static final String LINES = "select * from ordering.order_line where order_id = ? order by line_no";
    private static final String PLAN =
            "select due_on, amount from ordering.instalment where order_id = ? order by instalment_no";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    OrderRows(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The order, held until the transaction ends; null when there is none.
    Order lock(UUID id) {
        return read(ORDER + " for update", id);
    }

    /// The order; null when there is none.
    Order find(UUID id) {
        return read(ORDER, id);
    }

    private Order read(String sql, UUID id) {
        return jdbc.query(sql, (row, n) -> order(row), id).stream().findFirst().orElse(null);
    }

    private Order order(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String currency = row.getString("currency");
        PaymentMethod method = PaymentMethod.valueOf(row.getString("payment_method"));
        OrderAxes axes = new OrderAxes(
                OrderStatus.valueOf(row.getString("status")),
                Fulfilment.valueOf(row.getString("fulfilment")),
                PaymentState.valueOf(row.getString("payment")),
                ReturnState.valueOf(row.getString("returns")),
                method,
                row.getBoolean("back_ordered"));
        return new Order(
                id,
                row.getString("number"),
                axes,
                new Order.Customer(row.getObject("customer_id", UUID.class), row.getString("customer_name")),
                row.getObject("owner_id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getString("region_code"),
                terms(row, method, plan(id, method, currency)),
                jdbc.query(LINES, (line, n) -> line(line), id),
                row.getBigDecimal("total_amount"),
                row.getBigDecimal("tax_amount"),
                row.getBigDecimal("paid_amount"),
                row.getLong("version"));
    }

    private List<OrderDraft.Instalment> plan(UUID id, PaymentMethod method, String currency) {
        if (method != PaymentMethod.INSTALMENTS) {
            return List.of();
        }
        return jdbc.query(
                PLAN,
                (row, n) -> new OrderDraft.Instalment(
                        row.getObject(1, LocalDate.class), new Money(row.getBigDecimal(2), currency)),
                id);
    }

    private OrderTerms terms(ResultSet row, PaymentMethod method, List<OrderDraft.Instalment> plan)
            throws SQLException {
        String shipTo = row.getString("ship_to");
        return new OrderTerms(
                OrderType.valueOf(row.getString("order_type")),
                Priority.valueOf(row.getString("priority")),
                Channel.valueOf(row.getString("channel")),
                row.getString("customer_order_number"),
                row.getString("currency"),
                row.getString("selling_company"),
                row.getObject("ordered_on", LocalDate.class),
                row.getObject("expected_delivery_on", LocalDate.class),
                method,
                row.getObject("payment_due_on", LocalDate.class),
                plan,
                FreightTerms.valueOf(row.getString("freight_terms")),
                row.getObject("warehouse_id", UUID.class),
                row.getString("contact_name"),
                row.getString("contact_phone"),
                row.getString("contact_email"),
                row.getString("customer_address"),
                shipTo == null ? null : json.readValue(shipTo, OrderDraft.ShipTo.class),
                row.getString("special_requirements"),
                row.getString("remark"));
    }

    private static OrderLine line(ResultSet row) throws SQLException {
        return new OrderLine(
                row.getInt("line_no"),
                row.getObject("sku_id", UUID.class),
                row.getString("sku_code"),
                row.getString("product_name"),
                row.getString("model"),
                row.getString("specification"),
                row.getString("unit"),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("unit_price"),
                row.getBigDecimal("list_price"),
                row.getBoolean("price_includes_tax"),
                row.getBigDecimal("tax_rate"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("tax_amount"),
                row.getObject("expected_delivery_on", LocalDate.class),
                row.getString("remark"),
                new OrderLine.Quantities(
                        row.getBigDecimal("reserved"),
                        row.getBigDecimal("back_ordered"),
                        row.getBigDecimal("shipped"),
                        row.getBigDecimal("delivered"),
                        row.getBigDecimal("returned"),
                        row.getBigDecimal("cancelled")));
    }
}
