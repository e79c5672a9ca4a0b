package gendan.inventory;

import gendan.kernel.Page;
import gendan.kernel.Rejection;
import gendan.platform.PageCursor;
import gendan.platform.SearchTerms;
import gendan.platform.Searches;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads balances and their movements.
@Component
final class StockQueries {
    private static final String BALANCES = """
            select k.id, k.code, p.name, p.model, k.specification, p.unit, w.id, w.name,
                   trim_scale(s.on_hand), trim_scale(s.reserved), trim_scale(s.on_hand - s.reserved),
                   (select trim_scale(sum(h.quantity)) from inventory.shortage h
                    where h.sku_id = s.sku_id and h.warehouse_id = s.warehouse_id)
            from catalog.sku k
            join catalog.product p on p.id = k.product_id
            join inventory.stock s on s.sku_id = k.id
            join inventory.warehouse w on w.id = s.warehouse_id
            """;

    /// Also SKUs that were ordered and never kept.
    private static final String SHORT = """
            select k.id, k.code, p.name, p.model, k.specification, p.unit, w.id, w.name,
                   trim_scale(coalesce(s.on_hand, 0)), trim_scale(coalesce(s.reserved, 0)),
                   trim_scale(coalesce(s.on_hand - s.reserved, 0)), trim_scale(h.quantity)
            from (select sku_id, warehouse_id, sum(quantity) as quantity
                  from inventory.shortage group by sku_id, warehouse_id) h
            join catalog.sku k on k.id = h.sku_id
            join catalog.product p on p.id = k.product_id
            join inventory.warehouse w on w.id = h.warehouse_id
            left join inventory.stock s on s.sku_id = h.sku_id and s.warehouse_id = h.warehouse_id
            """;

    private final JdbcClient jdbc;
    private final Searches searches;

    StockQueries(JdbcClient jdbc, Searches searches) {
        this.jdbc = jdbc;
        this.searches = searches;
    }

    /// By the SKU's code.
    ///
    /// @param warehouseId null for all
    Page<StockRow> list(String q, UUID warehouseId, boolean onlyShort, String cursor, int size) {
        PageCursor after = PageCursor.read(cursor, 2);
        SearchTerms terms = SearchTerms.of(q);
        String sql = (onlyShort ? SHORT : BALANCES) + "where " + terms.sql("k.search_text")
                + (warehouseId == null ? "" : " and w.id = :warehouse")
                + (after == null ? "" : " and k.code >= :afterCode and (k.code, w.id) > (:afterCode, :afterWarehouse)")
                + " order by k.code, w.id limit :limit";
        List<StockRow> rows = searches.run(
                terms,
                () -> jdbc.sql(sql)
                        .params(terms.parameters())
                        .param("warehouse", warehouseId)
                        .param("afterCode", after == null ? null : after.text(0))
                        .param("afterWarehouse", after == null ? null : after.id(1))
                        .param("limit", size + 1)
                        .query(StockQueries::stockRow)
                        .list());
        return Page.of(rows, size, row -> PageCursor.of(row.skuCode(), row.warehouseId()));
    }

    private static StockRow stockRow(ResultSet row, int n) throws SQLException {
        return new StockRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, UUID.class),
                row.getString(8),
                row.getBigDecimal(9),
                row.getBigDecimal(10),
                row.getBigDecimal(11),
                row.getBigDecimal(12));
    }

    /// The ledger of a SKU, the newest movement first.
    ///
    /// @param warehouseId null for all
    /// @throws Rejection `stock.sku-not-found`
    Page<MovementRow> movements(UUID skuId, UUID warehouseId, String cursor, int size) {
        PageCursor after = PageCursor.read(cursor, 1);
        boolean known = jdbc.sql("select exists (select from catalog.sku where id = :id)")
                .param("id", skuId)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw Rejection.notFound("stock.sku-not-found");
        }
        String sql = """
                select m.position, w.id, w.name, m.kind, trim_scale(m.on_hand_change), trim_scale(m.reserved_change),
                       trim_scale(m.on_hand_after), trim_scale(m.reserved_after), m.subject_type, m.subject_id,
                       m.line_no, m.reason, m.actor_name, m.occurred_at
                from inventory.warehouse w
                cross join lateral (
                    select * from inventory.movement m
                    where m.sku_id = :sku and m.warehouse_id = w.id and m.position < :after
                    order by m.position desc limit :limit) m
                %s order by m.position desc limit :limit
                """.formatted(warehouseId == null ? "" : "where w.id = :warehouse");
        List<MovementRow> rows = jdbc.sql(sql)
                .param("sku", skuId)
                .param("warehouse", warehouseId)
                .param("after", after == null ? Long.MAX_VALUE : after.number(0))
                .param("limit", size + 1)
                .query(StockQueries::movementRow)
                .list();
        return Page.of(rows, size, row -> PageCursor.of(row.position()));
    }

    private static MovementRow movementRow(ResultSet row, int n) throws SQLException {
        return new MovementRow(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                MovementKind.valueOf(row.getString(4)),
                row.getBigDecimal(5),
                row.getBigDecimal(6),
                row.getBigDecimal(7),
                row.getBigDecimal(8),
                row.getString(9),
                row.getObject(10, UUID.class),
                row.getObject(11, Integer.class),
                row.getString(12),
                row.getString(13),
                row.getObject(14, OffsetDateTime.class).toInstant());
    }
}
