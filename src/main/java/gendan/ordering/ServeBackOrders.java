package gendan.ordering;

import gendan.inventory.Reservations;
import gendan.inventory.ShortageStore;
import gendan.inventory.ShortageStore.Waiting;
import gendan.kernel.Actor;
import gendan.platform.EventLog;
import gendan.platform.Tx;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Gives stock that became free to the lines that wait for it: VIP lane first, then urgent, then the oldest.
///
/// Every order is served in a transaction of its own, whose first statement locks the order: so its events keep
/// their order in the log, and what one order got stays with it whatever becomes of the next. To be called from a
/// subscriber, when the stock is committed. Records [BackOrderServed] for each order that got something.
@Component
public final class ServeBackOrders {
    private static final int AT_ONCE = 200;

    private final OrderStore orders;
    private final Reservations reservations;
    private final EventLog events;
    private final ShortageStore shortages;
    private final Tx tx;

    ServeBackOrders(OrderStore orders, Reservations reservations, EventLog events, ShortageStore shortages, Tx tx) {
        this.orders = orders;
        this.reservations = reservations;
        this.events = events;
        this.shortages = shortages;
        this.tx = tx;
    }

    /// How it went with one who waited.
    private enum Outcome {
        /// He has all he needs.
        SERVED,
        /// He no longer waits.
        GONE,
        /// Nothing is left to give.
        EXHAUSTED
    }

    public void run(UUID skuId, UUID warehouseId) {
        boolean served;
        do {
            served = false;
            for (Waiting waiting : shortages.next(skuId, warehouseId, AT_ONCE)) {
                switch (tx.alone(() -> serve(waiting, skuId, warehouseId))) {
                    case SERVED -> served = true;
                    case GONE -> {}
                    case EXHAUSTED -> {
                        return;
                    }
                }
            }
        } while (served);
    }

    /// The order may have been sent back, changed and submitted anew since it was found waiting.
    private Outcome serve(Waiting waiting, UUID skuId, UUID warehouseId) {
        Order before = orders.lock(Actor.SYSTEM, waiting.orderId(), null);
        BigDecimal lacking = lacking(before, waiting.lineNo(), skuId, warehouseId);
        if (lacking.signum() == 0) {
            return Outcome.GONE;
        }
        List<Reservations.Line> got = reservations.reserveAvailable(
                Actor.SYSTEM,
                before.id(),
                warehouseId,
                List.of(new Reservations.Line(waiting.lineNo(), skuId, lacking)));
        if (got.isEmpty()) {
            return Outcome.EXHAUSTED;
        }
        BigDecimal share = got.getFirst().quantity();
        shortages.settle(waiting, skuId, warehouseId, lacking.subtract(share));
        Order served = before.withLines(line -> line.lineNo() == waiting.lineNo()
                ? line.with(
                        line.quantities().awaiting(line.quantities().reserved().add(share), lacking.subtract(share)))
                : line);
        Order after = orders.save(before, served, null, null);
        events.append(Actor.SYSTEM, new BackOrderServed(before.id(), OrderChange.between(before, after)));
        return share.compareTo(lacking) == 0 ? Outcome.SERVED : Outcome.EXHAUSTED;
    }

    private static BigDecimal lacking(Order order, int lineNo, UUID skuId, UUID warehouseId) {
        boolean waits = OrderLifecycle.allows(order.axes().status(), OrderAction.SERVE_BACK_ORDER)
                && warehouseId.equals(order.terms().warehouseId())
                && order.hasLine(lineNo)
                && order.line(lineNo).skuId().equals(skuId);
        return waits ? order.line(lineNo).quantities().backOrdered() : BigDecimal.ZERO;
    }
}
