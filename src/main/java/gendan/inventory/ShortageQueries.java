package gendan.inventory;

import gendan.inventory.ShortageRow.Urgency;
import gendan.kernel.Page;
import gendan.platform.PageCursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what orders wait for.
@Component
final class ShortageQueries {
    private final JdbcClient jdbc;

    ShortageQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In the order in which they are served.
    ///
    /// @param skuId null for all, as is the warehouse
    Page<ShortageRow> list(UUID skuId, UUID warehouseId, String cursor, int size) {
        PageCursor after = PageCursor.read(cursor, 5);
        String sql = """
                select k.id, k.code, p.name, k.specification, p.unit, w.id, w.name, h.order_id, h.line_no,
                       trim_scale(h.quantity), h.urgency, h.detected_at,
                       trim_scale(coalesce(s.on_hand - s.reserved, 0))
                from inventory.shortage h
                join catalog.sku k on k.id = h.sku_id
                join catalog.product p on p.id = k.product_id
                join inventory.warehouse w on w.id = h.warehouse_id
                left join inventory.stock s on s.sku_id = h.sku_id and s.warehouse_id = h.warehouse_id
                where true %s %s %s
                order by h.urgency, h.detected_at, h.order_id, h.line_no, h.sku_id limit :limit
                """.formatted(
                        skuId == null ? "" : "and h.sku_id = :sku",
                        warehouseId == null ? "" : "and h.warehouse_id = :warehouse",
                        after == null
                                ? ""
                                : "and (h.urgency, h.detected_at, h.order_id, h.line_no, h.sku_id)"
                                        + " > (:urgency, :detectedAt, :order, :line, :afterSku)");
        var statement = jdbc.sql(sql).param("sku", skuId).param("warehouse", warehouseId);
        if (after != null) {
            statement
                    .param("urgency", after.number(0))
                    .param("detectedAt", OffsetDateTime.ofInstant(after.instant(1), ZoneOffset.UTC))
                    .param("order", after.id(2))
                    .param("line", after.number(3))
                    .param("afterSku", after.id(4));
        }
        List<ShortageRow> rows =
                statement.param("limit", size + 1).query(ShortageQueries::row).list();
        return Page.of(
                rows,
                size,
                row -> PageCursor.of(
                        row.urgency().ordinal(), row.detectedAt(), row.orderId(), row.lineNo(), row.skuId()));
    }

    private static ShortageRow row(ResultSet row, int n) throws SQLException {
        return new ShortageRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getObject(8, UUID.class),
                row.getInt(9),
                row.getBigDecimal(10),
                Urgency.values()[Math.clamp(row.getInt(11), 0, 2)],
                row.getObject(12, OffsetDateTime.class).toInstant(),
                row.getBigDecimal(13));
    }
}
