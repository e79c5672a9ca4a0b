package gendan.inventory;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The queue of order lines that wait for stock. Orders call this within their own transaction.
@Component
public final class ShortageStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    ShortageStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A line that waits.
    public record Waiting(UUID orderId, int lineNo) {}

    /// Puts lines into the queue, each with what it lacks.
    ///
    /// @param urgency 0 is served first
    public void add(UUID orderId, UUID warehouseId, int urgency, List<Reservations.Line> lacking) {
        jdbc.sql("""
                        insert into inventory.shortage
                            (sku_id, warehouse_id, order_id, line_no, quantity, urgency, detected_at)
                        select l.sku_id, :warehouse, :order, l.line_no, l.quantity, :urgency, :now
                        from unnest(:skus::uuid[], :lines::int[], :quantities::numeric[])
                             as l(sku_id, line_no, quantity)
                        """)
                .param("warehouse", warehouseId)
                .param("order", orderId)
                .param("urgency", urgency)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("skus", lacking.stream().map(Reservations.Line::skuId).toArray(UUID[]::new))
                .param("lines", lacking.stream().map(Reservations.Line::lineNo).toArray(Integer[]::new))
                .param(
                        "quantities",
                        lacking.stream().map(Reservations.Line::quantity).toArray(BigDecimal[]::new))
                .update();
    }

    /// Who is to be served next, as long as there is anything to give: VIP lane first, then urgent, then the oldest.
    public List<Waiting> next(UUID skuId, UUID warehouseId, int most) {
        return jdbc.sql("""
                        select w.order_id, w.line_no from inventory.shortage w
                        join inventory.stock s on s.sku_id = w.sku_id and s.warehouse_id = w.warehouse_id
                        where w.sku_id = :sku and w.warehouse_id = :warehouse and s.on_hand > s.reserved
                        order by w.urgency, w.detected_at, w.order_id, w.line_no limit :most
                        """)
                .param("sku", skuId)
                .param("warehouse", warehouseId)
                .param("most", most)
                .query((row, n) -> new Waiting(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
    }

    /// Notes what a line still lacks after it was served; a line that lacks nothing leaves the queue.
    public void settle(Waiting waiting, UUID skuId, UUID warehouseId, BigDecimal stillLacking) {
        String sql = stillLacking.signum() == 0
                ? "delete from inventory.shortage"
                : "update inventory.shortage set quantity = :lacking";
        jdbc.sql(sql + " where sku_id = :sku and warehouse_id = :warehouse and order_id = :order and line_no = :line")
                .param("lacking", stillLacking)
                .param("sku", skuId)
                .param("warehouse", warehouseId)
                .param("order", waiting.orderId)
                .param("line", waiting.lineNo)
                .update();
    }

    /// Takes an order out of the queues of these SKUs.
    public void remove(UUID orderId, Collection<UUID> skuIds) {
        jdbc.sql("delete from inventory.shortage where order_id = :order and sku_id = any(:skus::uuid[])")
                .param("order", orderId)
                .param("skus", skuIds.toArray(UUID[]::new))
                .update();
    }
}
