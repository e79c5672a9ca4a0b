package gendan.ordering;

import gendan.kernel.Actor;
import gendan.ordering.ReturnAllocation.OrderedLine;
import gendan.ordering.ReturnAllocation.ReturnedLine;
import gendan.ordering.ReturnAllocation.Share;
import gendan.platform.CopyRows;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads and writes what came back of orders from before this program.
@Component
final class HistoricalReturnStore {
    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final HistoryStore history;

    HistoricalReturnStore(JdbcClient client, JdbcTemplate jdbc, HistoryStore history) {
        this.client = client;
        this.jdbc = jdbc;
        this.history = history;
    }

    /// Credit notes of which something has no order yet, the earliest first.
    List<UUID> open() {
        return client.sql("""
                        select r.id from ordering.historical_return r
                        where exists (select from ordering.historical_return_line l
                                      where l.return_id = r.id and l.matched < l.quantity)
                        order by r.returned_at, r.id
                        """).query(UUID.class).list();
    }

    List<ReturnedLine> returned(List<UUID> returns) {
        return client.sql("""
                        select l.return_id, l.line_no, r.number, r.customer_id, l.sku_id, l.unit_price,
                               l.quantity - l.matched, l.same_price
                        from ordering.historical_return r
                        join ordering.historical_return_line l on l.return_id = r.id
                        where r.id = any(:ids) and l.matched < l.quantity
                        order by r.returned_at, r.id, l.line_no
                        """)
                .param("ids", returns.toArray(UUID[]::new))
                .query((row, n) -> new ReturnedLine(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getObject(5, UUID.class),
                        row.getBigDecimal(6),
                        row.getBigDecimal(7),
                        row.getBoolean(8)))
                .list();
    }

    List<OrderedLine> candidates(List<UUID> returns) {
        return client.sql("""
                        select distinct on (o.id, ol.line_no, r.id)
                               r.id, o.id, ol.line_no, ol.sku_id, ol.unit_price, ol.shipped - ol.returned, o.number
                        from ordering.historical_return r
                        join ordering.historical_return_line l on l.return_id = r.id
                        join ordering.sales_order o
                          on o.customer_id = r.customer_id and o.historical and o.created_at <= r.returned_at
                             and o.currency = r.currency
                        join ordering.order_line ol on ol.order_id = o.id and ol.sku_id = l.sku_id
                        where r.id = any(:ids) and l.matched < l.quantity and ol.returned < ol.shipped
                        order by o.id, ol.line_no, r.id
                        """)
                .param("ids", returns.toArray(UUID[]::new))
                .query((row, n) -> new OrderedLine(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getInt(3),
                        row.getObject(4, UUID.class),
                        row.getBigDecimal(5),
                        row.getBigDecimal(6),
                        row.getString(7)))
                .list();
    }

    void write(List<Share> shares) {
        var matches = new CopyRows();
        for (Share share : merged(shares)) {
            matches.add(share.returned().returnId())
                    .add(share.returned().lineNo())
                    .add(share.order().orderId())
                    .add(share.order().lineNo())
                    .add(share.quantity())
                    .end();
        }
        jdbc.execute("""
                create temp table if not exists new_return_match
                    (return_id uuid, line_no int, order_id uuid, order_line_no int, quantity numeric)
                    on commit delete rows
                """);
        matches.into(jdbc, "new_return_match");
        jdbc.update("""
                insert into ordering.historical_return_match (return_id, line_no, order_id, order_line_no, quantity)
                select * from new_return_match
                on conflict (return_id, line_no, order_id, order_line_no)
                    do update set quantity = historical_return_match.quantity + excluded.quantity
                """);
        jdbc.update("""
                update ordering.historical_return_line l set matched = l.matched + m.quantity
                from (select return_id, line_no, sum(quantity) as quantity from new_return_match group by 1, 2) m
                where l.return_id = m.return_id and l.line_no = m.line_no
                """);
        jdbc.update("""
                update ordering.order_line l set returned = l.returned + m.quantity
                from (select order_id, order_line_no, sum(quantity) as quantity
                      from new_return_match group by 1, 2) m
                where l.order_id = m.order_id and l.line_no = m.order_line_no
                """);
    }

    /// One row may be told to take from one line twice: whole, then spread.
    private static List<Share> merged(List<Share> shares) {
        Map<List<Object>, Share> byKey = new LinkedHashMap<>();
        for (Share share : shares) {
            byKey.merge(
                    List.of(share.returned().returnId(), share.returned().lineNo(), share.order()),
                    share,
                    (one, other) -> new Share(
                            one.returned(), one.order(), one.quantity().add(other.quantity())));
        }
        return List.copyOf(byKey.values());
    }

    /// Moves the orders to where their lines now say they stand.
    List<HistoricalReturnsMatched> settle(List<Share> shares) {
        Map<UUID, Set<String>> numbers = new LinkedHashMap<>();
        for (Share share : shares) {
            numbers.computeIfAbsent(share.order().orderId(), id -> new LinkedHashSet<>())
                    .add(share.returned().number());
        }
        UUID[] orders = numbers.keySet().toArray(UUID[]::new);
        cancelWhole(orders);
        Map<UUID, List<OrderChange.LineChange>> lines = lines(orders);
        return client.sql("""
                        with before as (
                            select id, stage from ordering.sales_order where id = any(:ids) order by id for update
                        )
                        update ordering.sales_order o
                        set version = version + 1,
                            returns = case when o.status = 'CANCELLED' then 'NONE'
                                           when exists (select from ordering.order_line l
                                                        where l.order_id = o.id and l.returned < l.quantity)
                                           then 'PARTIAL' else 'FULL' end
                        from before b where b.id = o.id
                        returning o.id, o.status, o.fulfilment, o.payment, o.returns, o.paid_amount, o.version,
                                  o.payment_method
                        """)
                .param("ids", orders)
                .query((row, n) -> event(row, lines, numbers))
                .list();
    }

    /// An order was cancelled when one single credit note takes back everything, and nothing else.
    private void cancelWhole(UUID[] orders) {
        List<UUID> cancelled =
                client.sql("""
                        update ordering.sales_order o
                        set status = 'CANCELLED', stage = 'CANCELLED', fulfilment = 'UNSHIPPED', payment = 'UNPAID',
                            paid_amount = 0, completed_at = null, cancelled_at = r.returned_at, reason = r.number
                        from (select m.order_id, (array_agg(m.return_id))[1] as return_id
                              from ordering.historical_return_match m
                              where m.order_id = any(:ids)
                              group by m.order_id having count(distinct m.return_id) = 1) one
                        join ordering.historical_return r on r.id = one.return_id
                        where o.id = one.order_id and o.status = 'COMPLETED'
                          and not exists (select from ordering.order_line l
                                          where l.order_id = o.id and l.returned < l.quantity)
                          and not exists (select from ordering.historical_return_line l
                                          where l.return_id = r.id and l.matched < l.quantity)
                          and not exists (select from ordering.historical_return_match m
                                          where m.return_id = r.id and m.order_id <> o.id)
                        returning o.id
                        """).param("ids", orders).query(UUID.class).list();
        client.sql("""
                        update ordering.order_line set shipped = 0, delivered = 0, returned = 0, cancelled = quantity
                        where order_id = any(:ids)
                        """).param("ids", cancelled.toArray(UUID[]::new)).update();
    }

    private Map<UUID, List<OrderChange.LineChange>> lines(UUID[] orders) {
        Map<UUID, List<OrderChange.LineChange>> lines = new HashMap<>();
        client.sql("""
                        select order_id, line_no, reserved, back_ordered, shipped, delivered, returned, cancelled
                        from ordering.order_line
                        where order_id = any(:ids) and (returned > 0 or cancelled > 0)
                        order by order_id, line_no
                        """).param("ids", orders).query(row -> {
            var quantities = new OrderLine.Quantities(
                    row.getBigDecimal(3),
                    row.getBigDecimal(4),
                    row.getBigDecimal(5),
                    row.getBigDecimal(6),
                    row.getBigDecimal(7),
                    row.getBigDecimal(8));
            lines.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                    .add(new OrderChange.LineChange(row.getInt(2), quantities));
        });
        return lines;
    }

    private static HistoricalReturnsMatched event(
            ResultSet row, Map<UUID, List<OrderChange.LineChange>> lines, Map<UUID, Set<String>> numbers)
            throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        OrderAxes axes = new OrderAxes(
                OrderStatus.valueOf(row.getString(2)),
                Fulfilment.valueOf(row.getString(3)),
                PaymentState.valueOf(row.getString(4)),
                ReturnState.valueOf(row.getString(5)),
                PaymentMethod.valueOf(row.getString(8)),
                false);
        BigDecimal paid = row.getBigDecimal(6);
        // An archived order stays so; any other was completed before.
        OrderStage before = axes.status() == OrderStatus.ARCHIVED ? OrderStage.ARCHIVED : OrderStage.COMPLETED;
        var change =
                new OrderChange(before, axes.stage(), axes, paid, row.getLong(7), lines.getOrDefault(id, List.of()));
        return new HistoricalReturnsMatched(id, change, List.copyOf(numbers.get(id)));
    }

    void append(Actor actor, List<HistoricalReturnsMatched> happened) {
        history.append(actor, happened);
    }
}
