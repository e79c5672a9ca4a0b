package gendan.inventory;

import gendan.inventory.StockMove.Balance;
import gendan.inventory.StockMove.Change;
import gendan.inventory.StockMove.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Moves balances. Rows are always locked in the order of their SKU, so that two moves never wait for each other.
@Component
final class StockStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    StockStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Moves every balance and writes its movements, or, when one balance would become negative or oversold, none.
    ///
    /// @return the SKUs that stand in the way; empty when it is done
    List<Refused> move(StockMove move) {
        List<Refused> refused = tryMove(move);
        if (move.kind().opensBalance() && refused.stream().anyMatch(r -> r.balance() == null)) {
            open(move.warehouseId(), refused.stream().map(Refused::skuId).toList());
            return tryMove(move);
        }
        return refused;
    }

    /// The new balance is made from the locked row: one made from `s` would begin with the row as it was when the
    /// statement began, and the table's constraints would judge that before the database looks again.
    private List<Refused> tryMove(StockMove move) {
        List<Change> changes = move.changes();
        return jdbc.sql("""
                        with change as (
                            select * from unnest(:skus::uuid[], :lines::int[], :onHand::numeric[], :reserved::numeric[])
                                with ordinality as c(sku_id, line_no, on_hand, reserved, n)
                        ), total as (
                            select sku_id, sum(on_hand) as on_hand, sum(reserved) as reserved
                            from change group by sku_id
                        ), locked as materialized (
                            select s.sku_id, s.on_hand, s.reserved
                            from total t
                            join inventory.stock s on s.sku_id = t.sku_id and s.warehouse_id = :warehouse
                            order by s.sku_id
                            for no key update of s
                        ), refused as (
                            select t.sku_id, trim_scale(t.on_hand), trim_scale(t.reserved),
                                   trim_scale(l.on_hand), trim_scale(l.reserved)
                            from total t left join locked l on l.sku_id = t.sku_id
                            where l.sku_id is null
                               or l.on_hand + t.on_hand < 0
                               or l.reserved + t.reserved < 0
                               or l.reserved + t.reserved > l.on_hand + t.on_hand
                        ), moved as (
                            update inventory.stock s
                            set on_hand = l.on_hand + t.on_hand, reserved = l.reserved + t.reserved
                            from total t join locked l on l.sku_id = t.sku_id
                            where s.sku_id = l.sku_id and s.warehouse_id = :warehouse
                              and not exists (select from refused)
                            returning s.sku_id, s.on_hand, s.reserved
                        ), written as (
                            insert into inventory.movement
                                (sku_id, warehouse_id, kind, on_hand_change, reserved_change,
                                 on_hand_after, reserved_after,
                                 subject_type, subject_id, line_no, reason, actor_id, actor_name, occurred_at)
                            select c.sku_id, :warehouse, :kind, c.on_hand, c.reserved,
                                   m.on_hand - coalesce(sum(c.on_hand) over later, 0),
                                   m.reserved - coalesce(sum(c.reserved) over later, 0),
                                   :subjectType, :subjectId, c.line_no, :reason, :actorId, :actorName, :at
                            from moved m join change c on c.sku_id = m.sku_id
                            window later as (partition by c.sku_id order by c.n
                                             rows between 1 following and unbounded following)
                            order by c.sku_id, c.n
                        )
                        select * from refused
                        """)
                .param("skus", changes.stream().map(Change::skuId).toArray(UUID[]::new))
                .param("lines", changes.stream().map(Change::lineNo).toArray(Integer[]::new))
                .param("onHand", changes.stream().map(Change::onHand).toArray(BigDecimal[]::new))
                .param("reserved", changes.stream().map(Change::reserved).toArray(BigDecimal[]::new))
                .param("warehouse", move.warehouseId())
                .param("kind", move.kind().name())
                .param("subjectType", move.subject().type())
                .param("subjectId", move.subject().id())
                .param("reason", move.reason())
                .param("actorId", move.actor().personId())
                .param("actorName", move.actor().name())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, n) -> new Refused(
                        row.getObject(1, UUID.class),
                        row.getBigDecimal(2),
                        row.getBigDecimal(3),
                        row.getBigDecimal(4) == null ? null : new Balance(row.getBigDecimal(4), row.getBigDecimal(5))))
                .list();
    }

    /// Makes sure that these SKUs have a balance there, of nothing.
    void open(UUID warehouseId, Collection<UUID> skuIds) {
        jdbc.sql("""
                        insert into inventory.stock (sku_id, warehouse_id)
                        select sku_id, :warehouse from unnest(:skus::uuid[]) as u(sku_id)
                        order by sku_id
                        on conflict do nothing
                        """)
                .param("skus", skuIds.toArray(UUID[]::new))
                .param("warehouse", warehouseId)
                .update();
    }

    /// The balances as they are now, which nobody else moves until this transaction ends. A SKU that was never kept
    /// there is missing.
    Map<UUID, Balance> lock(UUID warehouseId, Collection<UUID> skuIds) {
        Map<UUID, Balance> balances = new HashMap<>();
        jdbc.sql("""
                        select s.sku_id, trim_scale(s.on_hand), trim_scale(s.reserved)
                        from (select distinct unnest(:skus::uuid[]) as sku_id) u
                        join inventory.stock s on s.sku_id = u.sku_id and s.warehouse_id = :warehouse
                        order by s.sku_id
                        for no key update of s
                        """)
                .param("skus", skuIds.toArray(UUID[]::new))
                .param("warehouse", warehouseId)
                .query(row -> {
                    balances.put(row.getObject(1, UUID.class), new Balance(row.getBigDecimal(2), row.getBigDecimal(3)));
                });
        return balances;
    }

    /// What a receipt or a count has done, read back in its transaction.
    StockMoved moved(UUID id, UUID warehouseId, List<StockLines.Line> lines) {
        Map<UUID, String> codes = new LinkedHashMap<>();
        lines.forEach(line -> codes.put(line.skuId(), line.skuCode()));
        Map<UUID, Balance> balances = lock(warehouseId, codes.keySet());
        List<StockMoved.Balance> after = new ArrayList<>();
        codes.forEach((skuId, code) -> {
            Balance balance = balances.get(skuId);
            after.add(new StockMoved.Balance(skuId, code, balance.onHand(), balance.reserved(), balance.available()));
        });
        return new StockMoved(id, warehouseId, after);
    }
}
