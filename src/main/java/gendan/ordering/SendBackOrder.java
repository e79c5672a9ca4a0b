package gendan.ordering;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.platform.EventLog;
import gendan.platform.Tx;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Sends a submitted order back to be corrected. It keeps its number; its stock and its credit become free.
///
/// Rejections: `value.required` on `/reason` (422), `order.action-not-in-status.SEND_BACK` (409),
/// `version.stale` (412), `order.not-found` (404). Records [OrderSentBack].
@Component
public final class SendBackOrder {
    private final OrderStore orders;
    private final ReleaseHolds holds;
    private final EventLog events;
    private final Tx tx;

    SendBackOrder(OrderStore orders, ReleaseHolds holds, EventLog events, Tx tx) {
        this.orders = orders;
        this.holds = holds;
        this.events = events;
        this.tx = tx;
    }

    /// @param reason why, at most 500 characters
    public OrderResult run(Actor actor, UUID orderId, Long expectedVersion, String reason) {
        actor.require(Permission.ORDER_CONFIRM);
        String why = Reasons.required(reason);
        return tx.write(() -> {
            Order before = orders.lock(actor, orderId, expectedVersion);
            OrderStatus next = OrderLifecycle.next(before.axes().status(), OrderAction.SEND_BACK);
            var released = holds.release(actor, before, why);
            Order free = released.order();
            Order after = orders.save(before, free.with(free.axes().with(next)), null, why);
            events.append(
                    actor,
                    new OrderSentBack(
                            orderId,
                            OrderChange.between(before, after),
                            before.terms().warehouseId(),
                            released.skus(),
                            why));
            return OrderResult.of(after);
        });
    }
}
