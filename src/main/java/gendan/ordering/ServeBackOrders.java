package gendan.ordering;

import gendan.inventory.Reservations;
import gendan.kernel.Actor;
import gendan.platform.EventLog;
import gendan.platform.Tx;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Gives stock that became free to the lines that wait for it: VIP lane first, then urgent, then the oldest.
///
/// Records [BackOrderServed] for each order that got something.
@Component
public final class ServeBackOrders {
    private static final int AT_ONCE = 200;

    private final OrderStore orders;
    private final Reservations reservations;
    private final EventLog events;
    private final JdbcClient jdbc;
    private final Tx tx;

    ServeBackOrders(OrderStore orders, Reservations reservations, EventLog events, JdbcClient jdbc, Tx tx) {
        this.orders = orders;
        this.reservations = reservations;
        this.events = events;
        this.jdbc = jdbc;
        this.tx = tx;
    }

    private record Waiting(UUID orderId, int lineNo, BigDecimal quantity) {}

    public void run(UUID skuId, UUID warehouseId) {
        tx.write(() -> {
            for (Waiting waiting : waiting(skuId, warehouseId)) {
                if (!serve(waiting, skuId, warehouseId)) {
                    return;
                }
            }
        });
    }

    private List<Waiting> waiting(UUID skuId, UUID warehouseId) {
        return jdbc.sql("""
                        select order_id, line_no, quantity from inventory.shortage
                        where sku_id = :sku and warehouse_id = :warehouse
                        order by urgency, detected_at, order_id, line_no limit :atOnce
                        """)
                .param("sku", skuId)
                .param("warehouse", warehouseId)
                .param("atOnce", AT_ONCE)
                .query((row, n) -> new Waiting(row.getObject(1, UUID.class), row.getInt(2), row.getBigDecimal(3)))
                .list();
    }

    /// @return false when there is nothing left to give
    private boolean serve(Waiting waiting, UUID skuId, UUID warehouseId) {
        Order before = orders.lock(Actor.SYSTEM, waiting.orderId, null);
        if (!OrderLifecycle.allows(before.axes().status(), OrderAction.SERVE_BACK_ORDER)) {
            return true;
        }
        BigDecimal lacking = before.line(waiting.lineNo).quantities().backOrdered();
        List<Reservations.Line> got = reservations.reserveAvailable(
                Actor.SYSTEM, before.id(), warehouseId, List.of(new Reservations.Line(waiting.lineNo, skuId, lacking)));
        if (got.isEmpty()) {
            return false;
        }
        BigDecimal share = got.getFirst().quantity();
        settle(waiting, skuId, warehouseId, lacking.subtract(share));
        Order served = before.withLines(line -> line.lineNo() == waiting.lineNo
                ? line.with(
                        line.quantities().awaiting(line.quantities().reserved().add(share), lacking.subtract(share)))
                : line);
        Order after = orders.save(before, served, null, null);
        events.append(Actor.SYSTEM, new BackOrderServed(before.id(), OrderChange.between(before, after)));
        return share.compareTo(lacking) == 0;
    }

    private void settle(Waiting waiting, UUID skuId, UUID warehouseId, BigDecimal stillLacking) {
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
}
