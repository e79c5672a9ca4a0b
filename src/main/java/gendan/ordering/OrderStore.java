package gendan.ordering;

import gendan.kernel.Actor;
import gendan.kernel.Rejection;
import gendan.platform.Etags;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Writes drafts and what commands change of an order. The statement of a submission is [SubmissionStore]'s.
@Component
final class OrderStore {
    private final JdbcTemplate jdbc;
    private final OrderRows rows;
    private final OrderColumns columns;
    private final Clock clock;

    OrderStore(JdbcTemplate jdbc, OrderRows rows, OrderColumns columns, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.columns = columns;
        this.clock = clock;
    }

    /// The moments that are stamped on an order, by column.
    enum Stamp {
        CONFIRMED("confirmed_at"),
        SHIPPED("shipped_at"),
        DELIVERED("delivered_at"),
        COMPLETED("completed_at"),
        CANCELLED("cancelled_at"),
        ARCHIVED("archived_at");

        private final String column;

        Stamp(String column) {
            this.column = column;
        }
    }

    /// Reads an order and holds it until the transaction ends. To be the first statement of a command, so that
    /// events of one order are written in the order of their transactions.
    ///
    /// @param expectedVersion what the caller saw, null for a caller who does not care
    /// @throws Rejection `order.not-found` (404; also when it lies outside what the actor sees),
    ///   `version.stale` (412)
    Order lock(Actor actor, UUID orderId, Long expectedVersion) {
        Order order = rows.lock(orderId);
        if (order == null || !actor.sees(order.ownerId(), order.teamId(), order.regionCode())) {
            throw Rejection.notFound("order.not-found");
        }
        Etags.match(expectedVersion, order.version());
        return order;
    }

    void insertDraft(Actor actor, Order order) {
        List<Object> values = columns.insertValues(draft(actor, order));
        jdbc.update(columns.insert(), statement -> SqlValues.bind(statement, values));
        insertParts(order);
    }

    /// Writes a changed draft over the old one.
    void replaceDraft(Actor actor, Order order) {
        clearLines(order.id());
        List<Object> values = columns.editValues(draft(actor, order));
        jdbc.update(columns.edit(), statement -> SqlValues.bind(statement, values));
        insertParts(order);
    }

    private OrderColumns.Source draft(Actor actor, Order order) {
        return new OrderColumns.Source(actor, order, List.of(), false, now());
    }

    private void insertParts(Order order) {
        insertLines(order);
        insertPlan(order);
        claimCustomerNumber(order);
    }

    void clearLines(UUID orderId) {
        jdbc.update("delete from ordering.order_line where order_id = ?", orderId);
        jdbc.update("delete from ordering.instalment where order_id = ?", orderId);
        jdbc.update(
                "delete from ordering.customer_order_number n using ordering.sales_order o"
                        + " where o.id = ? and n.customer_id = o.customer_id and n.order_id = o.id",
                orderId);
    }

    private void insertLines(Order order) {
        if (!order.lines().isEmpty()) {
            List<Object> values = LineColumns.values(order);
            jdbc.update(LineColumns.insert(order.lines().size()), statement -> SqlValues.bind(statement, values));
        }
    }

    void insertPlan(Order order) {
        List<OrderDraft.Instalment> plan = order.terms().instalments();
        for (int i = 0; i < plan.size(); i++) {
            jdbc.update(
                    "insert into ordering.instalment (order_id, instalment_no, due_on, amount) values (?, ?, ?, ?)",
                    order.id(),
                    i + 1,
                    plan.get(i).dueOn(),
                    plan.get(i).amount().amount());
        }
    }

    void claimCustomerNumber(Order order) {
        if (order.terms().customerOrderNumber() != null) {
            jdbc.update("""
                    insert into ordering.customer_order_number (customer_id, number, order_id) values (?, ?, ?)
                    on conflict do nothing
                    """, order.customer().id(), order.terms().customerOrderNumber(), order.id());
        }
    }

    /// Writes where the order stands after a command and the quantities of the lines that changed.
    ///
    /// @return the order as it is now, one version on
    Order save(Order before, Order after, Stamp stamp, String reason) {
        Order saved = after.withVersion(before.version() + 1);
        String stamped = stamp == null ? "" : ", " + stamp.column + " = ?";
        List<Object> values = new ArrayList<>(List.of(
                saved.axes().status().name(),
                saved.axes().fulfilment().name(),
                saved.axes().payment().name(),
                saved.axes().returns().name(),
                saved.stage().name(),
                saved.paidAmount(),
                saved.axes().backOrdered(),
                saved.version()));
        values.add(reason);
        if (stamp != null) {
            values.add(now());
        }
        values.add(saved.id());
        values.add(before.version());
        int written = jdbc.update("""
                update ordering.sales_order set status = ?, fulfilment = ?, payment = ?, returns = ?, stage = ?,
                    paid_amount = ?, back_ordered = ?, version = ?, reason = coalesce(?, reason)%s
                where id = ? and version = ?
                """.formatted(stamped), statement -> SqlValues.bind(statement, values));
        if (written != 1) {
            throw new CannotAcquireLockException("order " + saved.id() + " was changed meanwhile");
        }
        saveQuantities(before, saved);
        return saved;
    }

    private void saveQuantities(Order before, Order after) {
        List<OrderChange.LineChange> changed =
                OrderChange.between(before, after).lines();
        if (changed.isEmpty()) {
            return;
        }
        List<Object> values = List.of(
                SqlValues.array(changed, OrderChange.LineChange::lineNo, Integer[]::new),
                SqlValues.array(changed, c -> c.quantities().reserved(), BigDecimal[]::new),
                SqlValues.array(changed, c -> c.quantities().backOrdered(), BigDecimal[]::new),
                SqlValues.array(changed, c -> c.quantities().shipped(), BigDecimal[]::new),
                SqlValues.array(changed, c -> c.quantities().delivered(), BigDecimal[]::new),
                SqlValues.array(changed, c -> c.quantities().cancelled(), BigDecimal[]::new),
                after.id());
        jdbc.update("""
                update ordering.order_line l set reserved = c.reserved, back_ordered = c.back_ordered,
                    shipped = c.shipped, delivered = c.delivered, cancelled = c.cancelled
                from unnest(?::int[], ?::numeric[], ?::numeric[], ?::numeric[], ?::numeric[], ?::numeric[])
                     as c(line_no, reserved, back_ordered, shipped, delivered, cancelled)
                where l.order_id = ? and l.line_no = c.line_no
                """, statement -> SqlValues.bind(statement, values));
    }

    OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
