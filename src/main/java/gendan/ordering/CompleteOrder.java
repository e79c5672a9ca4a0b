package gendan.ordering;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.platform.EventLog;
import gendan.platform.Tx;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Closes an order that was delivered and, unless it goes on account (月结), paid.
///
/// Rejections: `order.not-delivered`, `order.not-paid` (409), `order.action-not-in-status.COMPLETE` (409),
/// `version.stale` (412), `order.not-found` (404). Records [OrderCompleted].
@Component
public final class CompleteOrder {
    private final OrderStore orders;
    private final EventLog events;
    private final Tx tx;

    CompleteOrder(OrderStore orders, EventLog events, Tx tx) {
        this.orders = orders;
        this.events = events;
        this.tx = tx;
    }

    public OrderResult run(Actor actor, UUID orderId, Long expectedVersion) {
        actor.require(Permission.ORDER_COMPLETE);
        return tx.write(() -> {
            Order before = orders.lock(actor, orderId, expectedVersion);
            OrderStatus next = OrderLifecycle.next(before.axes().status(), OrderAction.COMPLETE);
            OrderGuards.mayComplete(before);
            Order after = orders.save(before, before.with(before.axes().with(next)), OrderStore.Stamp.COMPLETED, null);
            events.append(actor, new OrderCompleted(orderId, OrderChange.between(before, after)));
            return OrderResult.of(after);
        });
    }
}
