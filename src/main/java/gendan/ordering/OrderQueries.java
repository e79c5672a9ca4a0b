package gendan.ordering;

import gendan.kernel.Actor;
import gendan.kernel.Money;
import gendan.kernel.Rejection;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads one order for its page.
@Component
public final class OrderQueries {
    private static final String AROUND = """
            select c.code, c.level, c.blacklisted, a.receivable, a.credit_limit, a.currency, p.name, w.name,
                   o.decisions, o.reason, o.historical, o.created_at, o.submitted_at, o.confirmed_at, o.shipped_at,
                   o.delivered_at, o.completed_at, o.cancelled_at, o.archived_at
            from ordering.sales_order o
            left join customer.customer c on c.id = o.customer_id
            left join customer.credit_account a on a.customer_id = o.customer_id
            left join identity.person p on p.id = o.owner_id
            left join inventory.warehouse w on w.id = o.warehouse_id
            where o.id = ?
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final OrderRows rows;
    private final Explanations explanations;
    private final AllowedActions actions;

    OrderQueries(
            JdbcTemplate jdbc, JsonMapper json, OrderRows rows, Explanations explanations, AllowedActions actions) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
        this.explanations = explanations;
        this.actions = actions;
    }

    /// @throws Rejection `order.not-found` (404), also for what lies outside the actor's scope
    public OrderView view(Actor actor, UUID orderId) {
        Order order = find(actor, orderId);
        return jdbc.query(AROUND, (row, n) -> view(actor, order, row), orderId).getFirst();
    }

    /// @throws Rejection `order.not-found` (404), also for what lies outside the actor's scope
    Order find(Actor actor, UUID orderId) {
        Order order = rows.find(orderId);
        if (order == null || !actor.sees(order.ownerId(), order.teamId(), order.regionCode())) {
            throw Rejection.notFound("order.not-found");
        }
        return order;
    }

    private OrderView view(Actor actor, Order order, ResultSet row) throws SQLException {
        String currency = order.terms().currency();
        return new OrderView(
                order.id(),
                order.number(),
                order.stage(),
                order.axes().status(),
                order.axes().fulfilment(),
                order.axes().payment(),
                order.axes().returns(),
                customer(order, row),
                order.ownerId(),
                row.getString(7),
                row.getString(8),
                order.terms(),
                order.lines().stream()
                        .map(line -> OrderView.Line.of(line, currency))
                        .toList(),
                order.total(),
                new Money(order.taxAmount(), currency),
                new Money(order.paidAmount(), currency),
                order.outstanding(),
                order.axes().backOrdered(),
                instalments(order),
                payments(order),
                parcels(order),
                decisions(row.getString(9)),
                row.getString(10),
                row.getBoolean(11),
                order.version(),
                new OrderView.Moments(
                        instant(row, 12),
                        instant(row, 13),
                        instant(row, 14),
                        instant(row, 15),
                        instant(row, 16),
                        instant(row, 17),
                        instant(row, 18),
                        instant(row, 19)),
                actions.of(actor, order));
    }

    private static OrderView.Customer customer(Order order, ResultSet row) throws SQLException {
        BigDecimal receivable = row.getBigDecimal(4);
        BigDecimal limit = row.getBigDecimal(5);
        String currency = row.getString(6);
        return new OrderView.Customer(
                order.customer().id(),
                row.getString(1),
                order.customer().name(),
                row.getString(2),
                row.getBoolean(3),
                receivable == null ? null : new Money(receivable, currency),
                limit == null ? null : new Money(limit.subtract(receivable), currency));
    }

    private List<Explanations.Explained> decisions(String stored) {
        return stored == null
                ? List.of()
                : explanations.explain(json.readValue(stored, new TypeReference<List<Decision>>() {}));
    }

    private static List<OrderView.Instalment> instalments(Order order) {
        BigDecimal left = order.paidAmount();
        List<OrderView.Instalment> plan = new ArrayList<>();
        for (OrderDraft.Instalment instalment : order.terms().instalments()) {
            BigDecimal paid = left.min(instalment.amount().amount()).max(BigDecimal.ZERO);
            left = left.subtract(paid);
            plan.add(new OrderView.Instalment(
                    plan.size() + 1,
                    instalment.dueOn(),
                    instalment.amount(),
                    new Money(paid, order.terms().currency())));
        }
        return List.copyOf(plan);
    }

    private List<OrderView.Payment> payments(Order order) {
        return jdbc.query(
                """
                select p.payment_no, p.means, p.amount, p.paid_on, p.reference, p.remark, n.name, p.recorded_at
                from ordering.payment p left join identity.person n on n.id = p.recorded_by
                where p.order_id = ? order by p.payment_no
                """,
                (row, n) -> new OrderView.Payment(
                        row.getInt(1),
                        PaymentMeans.valueOf(row.getString(2)),
                        new Money(row.getBigDecimal(3), order.terms().currency()),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        instant(row, 8)),
                order.id());
    }

    private List<OrderView.Parcel> parcels(Order order) {
        if (order.nothingShipped()) {
            return List.of();
        }
        Map<Integer, List<OrderView.ParcelLine>> contents = contents(order);
        return jdbc.query(
                """
                select p.parcel_no, p.carrier, p.tracking_number, p.remark, p.shipped_at, n.name, p.received_at,
                       p.received_by, p.receipt_kind
                from ordering.parcel p left join identity.person n on n.id = p.shipped_by
                where p.order_id = ? order by p.parcel_no
                """,
                (row, n) -> new OrderView.Parcel(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        instant(row, 5),
                        row.getString(6),
                        instant(row, 7),
                        row.getString(8),
                        row.getString(9),
                        contents.getOrDefault(row.getInt(1), List.of())),
                order.id());
    }

    private Map<Integer, List<OrderView.ParcelLine>> contents(Order order) {
        record Packed(int parcelNo, OrderView.ParcelLine line) {}
        return jdbc
                .query(
                        """
                        select p.parcel_no, p.line_no, l.sku_code, l.product_name, p.quantity, p.received,
                               p.condition, p.note
                        from ordering.parcel_line p
                        join ordering.order_line l on l.order_id = p.order_id and l.line_no = p.line_no
                        where p.order_id = ? order by p.parcel_no, p.line_no
                        """,
                        (row, n) -> new Packed(
                                row.getInt(1),
                                new OrderView.ParcelLine(
                                        row.getInt(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getBigDecimal(5),
                                        row.getBigDecimal(6),
                                        row.getString(7) == null ? null : GoodsCondition.valueOf(row.getString(7)),
                                        row.getString(8))),
                        order.id())
                .stream()
                .collect(
                        Collectors.groupingBy(Packed::parcelNo, Collectors.mapping(Packed::line, Collectors.toList())));
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
