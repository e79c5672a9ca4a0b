package gendan.ordering;

import gendan.kernel.Actor;
import gendan.platform.EventLog;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes a submission in one statement: credit, stock, both ledgers, the order, its lines, its event.
///
/// Credit and stock are taken under the condition under which the order was accepted. Where somebody else was faster
/// less is taken than was asked for; the caller sees it in [Taken] and rolls back.
@Component
final class SubmissionStore {
    private static final String TAKE = """
            with credit as (
                update customer.credit_account set receivable = receivable + ?
                where customer_id = ? and (? or credit_limit is null or receivable + ? <= credit_limit)
                returning receivable),
            credit_entry as (
                insert into customer.credit_entry
                    (customer_id, order_id, kind, change, receivable_after, occurred_at)
                select ?::uuid, ?::uuid, 'SUBMITTED', ?::numeric, receivable, ?::timestamptz from credit),
            reserved as (
                update inventory.stock s set reserved = s.reserved + w.quantity
                from %s as w(sku_id, quantity)
                where s.sku_id = w.sku_id and s.warehouse_id = ? and s.on_hand - s.reserved >= w.quantity
                returning s.sku_id, s.warehouse_id, w.quantity, s.on_hand, s.reserved),
            movement as (
                insert into inventory.movement
                    (sku_id, warehouse_id, kind, on_hand_change, reserved_change, on_hand_after, reserved_after,
                     subject_type, subject_id, actor_id, actor_name, occurred_at)
                select sku_id, warehouse_id, 'RESERVED', 0, quantity, on_hand, reserved,
                       'Order', ?::uuid, ?::uuid, ?, ?::timestamptz from reserved),
            written_lines as (%s),
            written_event as (
                insert into platform.event (%s) values (?, 'Order', ?, 'OrderSubmitted', ?::uuid, ?, ?, ?::json)),
            written_order as (%s)
            select (select count(*) from credit), (select count(*) from reserved)
            """;

    private static final String INSERT_ORDER = "insert into ordering.sales_order ("
            + String.join(", ", OrderColumns.ORDER) + ") values (" + OrderColumns.ORDER_VALUES + ")";

    /// The draft is there already; what it was made with stays.
    private static final String UPDATE_DRAFT = "update ordering.sales_order o set number = n.number,"
            + " status = n.status, stage = n.stage, back_ordered = n.back_ordered, decisions = n.decisions,"
            + " payment = n.payment, line_count = n.line_count, total_amount = n.total_amount, tax_amount = n.tax_amount,"
            + " customer_name = n.customer_name, ship_to = n.ship_to, contact_phone = n.contact_phone,"
            + " contact_email = n.contact_email, version = n.version, submitted_at = n.submitted_at, reason = null"
            + " from (values (" + OrderColumns.ORDER_VALUES + ")) as n(" + String.join(", ", OrderColumns.ORDER)
            + ") where o.id = n.id and o.status = 'DRAFT' and o.version = n.version - 1";

    /// What decides on the text of the statement; there are few, and each is prepared once for a connection.
    private record Shape(boolean isNew, int lines, int skus) {
        static Shape of(Submission submission) {
            int lines = submission.order.lines().size();
            boolean few = lines <= OrderColumns.FEW_LINES;
            return new Shape(
                    submission.isNew,
                    few ? lines : OrderColumns.FEW_LINES + 1,
                    few ? submission.stock.reserve().size() : OrderColumns.FEW_LINES + 1);
        }

        boolean fewSkus() {
            return skus > 0 && skus <= OrderColumns.FEW_LINES;
        }

        String sql() {
            String wanted = fewSkus()
                    ? "(values (?::uuid, ?::numeric)" + ", (?, ?)".repeat(skus - 1) + ")"
                    : "unnest(?::uuid[], ?::numeric[])";
            return TAKE.formatted(
                    wanted, OrderColumns.insertLines(lines), EventLog.COLUMNS, isNew ? INSERT_ORDER : UPDATE_DRAFT);
        }
    }

    private final Map<Shape, String> statements = new ConcurrentHashMap<>();
    private final JdbcTemplate jdbc;
    private final EventLog events;
    private final OrderStore orders;
    private final JsonMapper json;

    SubmissionStore(JdbcTemplate jdbc, EventLog events, OrderStore orders, JsonMapper json) {
        this.jdbc = jdbc;
        this.events = events;
        this.orders = orders;
        this.json = json;
    }

    /// All that one submission writes.
    ///
    /// @param isNew whether no draft is there yet
    /// @param creditReleased whether the limit does not count this time
    record Submission(
            Actor actor, Order order, StockPlan stock, OrderSubmitted event, boolean isNew, boolean creditReleased) {}

    /// @param credit whether the credit was taken
    /// @param skus how many stock rows were reserved
    record Taken(boolean credit, int skus) {}

    Taken write(Submission submission) {
        Order order = submission.order;
        if (!submission.isNew) {
            orders.clearLines(order.id());
        }
        Shape shape = Shape.of(submission);
        List<Object> values = values(submission, shape, orders.now());
        Taken taken = jdbc.query(
                statements.computeIfAbsent(shape, Shape::sql),
                statement -> OrderColumns.bind(statement, values),
                row -> {
                    row.next();
                    return new Taken(row.getInt(1) == 1, row.getInt(2));
                });
        orders.insertPlan(order);
        orders.claimCustomerNumber(order);
        recordShortages(submission);
        events.announce();
        return taken;
    }

    private List<Object> values(Submission submission, Shape shape, OffsetDateTime at) {
        Order order = submission.order;
        Actor actor = submission.actor;
        UUID customer = order.customer().id();
        List<Object> values = new ArrayList<>(150);
        values.addAll(List.of(order.totalAmount(), customer, submission.creditReleased, order.totalAmount()));
        values.addAll(List.of(customer, order.id(), order.totalAmount(), at));
        if (shape.fewSkus()) {
            submission.stock.reserve().forEach((sku, quantity) -> {
                values.add(sku);
                values.add(quantity);
            });
        } else {
            values.add(submission.stock.reserve().keySet().toArray(UUID[]::new));
            values.add(submission.stock.reserve().values().toArray(BigDecimal[]::new));
        }
        values.add(order.terms().warehouseId());
        values.add(order.id());
        values.add(actor.personId());
        values.add(actor.name());
        values.add(at);
        values.addAll(OrderColumns.lineValues(order));
        values.add(Order.subject(order.id()).partition());
        values.add(order.id());
        values.add(actor.personId());
        values.add(actor.name());
        values.add(at);
        values.add(events.payload(submission.event));
        values.addAll(OrderColumns.orderValues(
                order, new OrderColumns.Extra(actor, at, submission.event.decisions(), true), json));
        return values;
    }

    private void recordShortages(Submission submission) {
        List<OrderLine> lacking = submission.stock.lacking();
        if (lacking.isEmpty()) {
            return;
        }
        Order order = submission.order;
        List<Object> values = List.of(
                order.terms().warehouseId(),
                order.id(),
                order.terms().priority().urgency(),
                orders.now(),
                OrderColumns.array(lacking, OrderLine::skuId, UUID[]::new),
                OrderColumns.array(lacking, OrderLine::lineNo, Integer[]::new),
                OrderColumns.array(lacking, line -> line.quantities().backOrdered(), BigDecimal[]::new));
        jdbc.update("""
                insert into inventory.shortage
                    (sku_id, warehouse_id, order_id, line_no, quantity, urgency, detected_at)
                select l.sku_id, c.warehouse_id, c.order_id, l.line_no, l.quantity, c.urgency, c.at
                from (values (?::uuid, ?::uuid, ?::smallint, ?::timestamptz)) as c(warehouse_id, order_id, urgency, at)
                cross join unnest(?::uuid[], ?::int[], ?::numeric[]) as l(sku_id, line_no, quantity)
                """, statement -> OrderColumns.bind(statement, values));
    }
}
