package gendan.ordering;

import gendan.inventory.Reservations;
import gendan.inventory.ShortageStore;
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

    /// What decides on the text of the statement; there are few, and each is prepared once for a connection.
    private record Shape(boolean isNew, int lines, int skus) {
        static Shape of(Submission submission) {
            int lines = submission.order.lines().size();
            boolean few = lines <= LineColumns.FEW;
            return new Shape(
                    submission.isNew,
                    few ? lines : LineColumns.FEW + 1,
                    few ? submission.stock.reserve().size() : LineColumns.FEW + 1);
        }

        boolean fewSkus() {
            return skus > 0 && skus <= LineColumns.FEW;
        }

        String sql(String writeOrder) {
            String wanted = fewSkus()
                    ? "(values (?::uuid, ?::numeric)" + ", (?, ?)".repeat(skus - 1) + ")"
                    : "unnest(?::uuid[], ?::numeric[])";
            return TAKE.formatted(wanted, LineColumns.insert(lines), EventLog.COLUMNS, writeOrder);
        }
    }

    private final Map<Shape, String> statements = new ConcurrentHashMap<>();
    private final JdbcTemplate jdbc;
    private final EventLog events;
    private final OrderStore orders;
    private final OrderColumns columns;
    private final ShortageStore shortages;

    SubmissionStore(
            JdbcTemplate jdbc, EventLog events, OrderStore orders, OrderColumns columns, ShortageStore shortages) {
        this.jdbc = jdbc;
        this.events = events;
        this.orders = orders;
        this.columns = columns;
        this.shortages = shortages;
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
                statements.computeIfAbsent(shape, s -> s.sql(s.isNew ? columns.insert() : columns.submit())),
                statement -> SqlValues.bind(statement, values),
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
        values.addAll(LineColumns.values(order));
        values.add(Order.subject(order.id()).partition());
        values.add(order.id());
        values.add(actor.personId());
        values.add(actor.name());
        values.add(at);
        values.add(events.payload(submission.event));
        var source = new OrderColumns.Source(actor, order, submission.event.decisions(), true, at);
        values.addAll(submission.isNew ? columns.insertValues(source) : columns.submitValues(source));
        return values;
    }

    private void recordShortages(Submission submission) {
        Order order = submission.order;
        List<Reservations.Line> lacking = submission.stock.lacking().stream()
                .map(line -> new Reservations.Line(
                        line.lineNo(), line.skuId(), line.quantities().backOrdered()))
                .toList();
        if (!lacking.isEmpty()) {
            int urgency = order.terms().priority().urgency();
            shortages.add(order.id(), order.terms().warehouseId(), urgency, lacking);
        }
    }
}
