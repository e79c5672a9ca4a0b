package gendan.ordering;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.platform.EventLog;
import gendan.platform.Tx;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Gives an order up, as long as nothing has left. Its stock and its credit become free; what was paid stays with the
/// customer as money that is owed to him.
///
/// Rejections: `value.required` on `/reason` (422), `order.action-not-in-status.CANCEL` (409), `order.shipped-already`
/// (409),
/// `version.stale` (412), `order.not-found` (404). Records [OrderCancelled].
@Component
public final class CancelOrder {
    private final OrderStore orders;
    private final ReleaseHolds holds;
    private final EventLog events;
    private final Tx tx;

    CancelOrder(OrderStore orders, ReleaseHolds holds, EventLog events, Tx tx) {
        this.orders = orders;
        this.holds = holds;
        this.events = events;
        this.tx = tx;
    }

    /// @param reason why, at most 500 characters
    public OrderResult run(Actor actor, UUID orderId, Long expectedVersion, String reason) {
        actor.require(Permission.ORDER_CANCEL);
        String why = Reasons.required(reason);
        return tx.write(() -> {
            Order before = orders.lock(actor, orderId, expectedVersion);
            OrderStatus next = OrderLifecycle.next(before.axes().status(), OrderAction.CANCEL);
            OrderGuards.mayCancel(before);
            var released = before.axes().status() == OrderStatus.DRAFT
                    ? new ReleaseHolds.Released(before, List.of())
                    : holds.release(actor, before, why);
            Order free = released.order();
            Order after = orders.save(before, free.with(free.axes().with(next)), OrderStore.Stamp.CANCELLED, why);
            events.append(
                    actor,
                    new OrderCancelled(
                            orderId,
                            OrderChange.between(before, after),
                            before.terms().warehouseId(),
                            released.skus(),
                            why));
            return OrderResult.of(after);
        });
    }
}
