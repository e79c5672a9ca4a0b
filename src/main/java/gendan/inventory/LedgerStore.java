package gendan.inventory;

import gendan.inventory.StockDrift.Kind;
import gendan.inventory.StockDrift.Origin;
import gendan.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Recomputes balances from the ledger in one pass over it, and writes corrections.
@Component
final class LedgerStore {
    /// A correction is an anchor: what came before it is settled, and its balance is where the sums begin.
    private static final String LEDGER = """
            with anchor as (
                select sku_id, warehouse_id, max(position) as position
                from inventory.movement where kind = 'CORRECTED' group by sku_id, warehouse_id
            ), chain as (
                select m.sku_id, m.warehouse_id, m.position,
                       case when m.position = a.position then m.on_hand_after else m.on_hand_change end as on_hand,
                       case when m.position = a.position then m.reserved_after else m.reserved_change end as reserved,
                       m.position is distinct from a.position
                       and (m.on_hand_after <> m.on_hand_change + lag(m.on_hand_after, 1, 0.0) over w
                            or m.reserved_after <> m.reserved_change + lag(m.reserved_after, 1, 0.0) over w) as broken
                from inventory.movement m
                left join anchor a on a.sku_id = m.sku_id and a.warehouse_id = m.warehouse_id
                where (a.position is null or m.position >= a.position) %1$s
                window w as (partition by m.sku_id, m.warehouse_id order by m.position)
            ), ledger as (
                select sku_id, warehouse_id, sum(on_hand) as on_hand, sum(reserved) as reserved,
                       max(position) as last_at, min(position) filter (where broken) as broken_at
                from chain group by sku_id, warehouse_id
            ), balance as (
                select * from inventory.stock m where true %1$s
            ), drift as (
                select sku_id, warehouse_id,
                       coalesce(b.on_hand, 0) as on_hand, coalesce(l.on_hand, 0) as on_hand_by_ledger,
                       coalesce(b.reserved, 0) as reserved, coalesce(l.reserved, 0) as reserved_by_ledger,
                       l.broken_at, coalesce(l.broken_at, l.last_at) as since
                from balance b full join ledger l using (sku_id, warehouse_id)
                where coalesce(b.on_hand, 0) <> coalesce(l.on_hand, 0)
                   or coalesce(b.reserved, 0) <> coalesce(l.reserved, 0)
                   or l.broken_at is not null
            )
            """;

    private static final String IN_WAREHOUSE = "and m.warehouse_id = :warehouse";
    private static final String GIVEN = """
            and (m.sku_id, m.warehouse_id) in (
                select * from unnest(:skus::uuid[], :warehouses::uuid[]))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    LedgerStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Which balance.
    record Key(UUID skuId, UUID warehouseId) {}

    /// @param warehouseId null for all
    long countBalances(UUID warehouseId) {
        return jdbc.sql("select count(*) from inventory.stock m where true "
                        + (warehouseId == null ? "" : IN_WAREHOUSE))
                .param("warehouse", warehouseId)
                .query(Long.class)
                .single();
    }

    /// @param warehouseId null for all
    List<StockDrift> findDrifts(UUID warehouseId, int limit) {
        return jdbc.sql(LEDGER.formatted(warehouseId == null ? "" : IN_WAREHOUSE) + """
                        select d.sku_id, k.code, p.name, d.warehouse_id, wh.name,
                               trim_scale(d.on_hand), trim_scale(d.on_hand_by_ledger),
                               trim_scale(d.reserved), trim_scale(d.reserved_by_ledger), d.broken_at,
                               o.position, o.kind, o.subject_type, o.subject_id, o.line_no, o.actor_name,
                               o.occurred_at, e.type
                        from (select * from drift order by sku_id, warehouse_id limit :limit) d
                        left join catalog.sku k on k.id = d.sku_id
                        left join catalog.product p on p.id = k.product_id
                        left join inventory.warehouse wh on wh.id = d.warehouse_id
                        left join inventory.movement o
                               on o.sku_id = d.sku_id and o.warehouse_id = d.warehouse_id and o.position = d.since
                        left join lateral (
                            select e.type from platform.event e
                            where e.subject_id = o.subject_id and e.subject_type = o.subject_type
                              and e.occurred_at between o.occurred_at - interval '1 s' and o.occurred_at + interval '1 s'
                            order by abs(extract(epoch from e.occurred_at - o.occurred_at)) limit 1) e on true
                        order by k.code, d.warehouse_id
                        """)
                .param("warehouse", warehouseId)
                .param("limit", limit)
                .query(LedgerStore::drift)
                .list();
    }

    private static StockDrift drift(ResultSet row, int n) throws SQLException {
        Long position = row.getObject(11, Long.class);
        Origin since = position == null
                ? null
                : new Origin(
                        position,
                        MovementKind.valueOf(row.getString(12)),
                        row.getString(13),
                        row.getObject(14, UUID.class),
                        row.getObject(15, Integer.class),
                        row.getString(16),
                        row.getObject(17, OffsetDateTime.class).toInstant(),
                        row.getString(18));
        return new StockDrift(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getBigDecimal(6),
                row.getBigDecimal(7),
                row.getBigDecimal(8),
                row.getBigDecimal(9),
                row.getObject(10) == null ? Kind.BALANCE : Kind.MOVEMENT,
                since);
    }

    /// Holds these balances still until the transaction ends; those that are missing are made.
    void lock(List<Key> keys) {
        with(keys, """
                insert into inventory.stock (sku_id, warehouse_id)
                select * from unnest(:skus::uuid[], :warehouses::uuid[]) as u(sku_id, warehouse_id)
                order by sku_id, warehouse_id
                on conflict do nothing
                """).update();
        with(keys, """
                select from inventory.stock
                where (sku_id, warehouse_id) in (select * from unnest(:skus::uuid[], :warehouses::uuid[]))
                order by sku_id, warehouse_id for no key update
                """).query(row -> {});
    }

    /// Sets those of the locked balances that have drifted to what the ledger says, as near as a balance can be, and
    /// writes down for each by how much.
    List<StockCorrected.Line> correct(Actor actor, UUID correctionId, String reason, List<Key> keys) {
        return with(keys, LEDGER.formatted(GIVEN) + """
                        , target as (
                            select sku_id, warehouse_id, greatest(on_hand_by_ledger, 0) as on_hand,
                                   greatest(least(reserved_by_ledger, greatest(on_hand_by_ledger, 0)), 0) as reserved
                            from drift
                        ), moved as (
                            update inventory.stock s set on_hand = t.on_hand, reserved = t.reserved
                            from target t
                            where s.sku_id = t.sku_id and s.warehouse_id = t.warehouse_id
                            returning s.sku_id, s.warehouse_id, old.on_hand as on_hand_before, new.on_hand,
                                      old.reserved as reserved_before, new.reserved
                        ), written as (
                            insert into inventory.movement
                                (sku_id, warehouse_id, kind, on_hand_change, reserved_change, on_hand_after,
                                 reserved_after, subject_type, subject_id, reason, actor_id, actor_name, occurred_at)
                            select sku_id, warehouse_id, 'CORRECTED', on_hand - on_hand_before,
                                   reserved - reserved_before, on_hand, reserved,
                                   'StockCorrection', :correction, :reason, :actorId, :actorName, :at
                            from moved order by sku_id, warehouse_id
                        )
                        select sku_id, warehouse_id, trim_scale(on_hand_before), trim_scale(on_hand),
                               trim_scale(reserved_before), trim_scale(reserved)
                        from moved order by sku_id, warehouse_id
                        """)
                .param("correction", correctionId)
                .param("reason", reason)
                .param("actorId", actor.personId())
                .param("actorName", actor.name())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, n) -> new StockCorrected.Line(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getBigDecimal(3),
                        row.getBigDecimal(4),
                        row.getBigDecimal(5),
                        row.getBigDecimal(6)))
                .list();
    }

    private JdbcClient.StatementSpec with(List<Key> keys, String sql) {
        return jdbc.sql(sql)
                .param("skus", keys.stream().map(Key::skuId).toArray(UUID[]::new))
                .param("warehouses", keys.stream().map(Key::warehouseId).toArray(UUID[]::new));
    }
}
