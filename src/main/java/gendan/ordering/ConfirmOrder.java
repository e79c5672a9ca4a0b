package gendan.ordering;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.platform.EventLog;
import gendan.platform.Tx;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Agrees to a submitted order: from now on it is carried out.
///
/// Rejections: `order.action-not-in-status.CONFIRM` (409), `version.stale` (412), `order.not-found` (404).
/// Records [OrderConfirmed].
@Component
public final class ConfirmOrder {
    private final OrderStore orders;
    private final EventLog events;
    private final Tx tx;

    ConfirmOrder(OrderStore orders, EventLog events, Tx tx) {
        this.orders = orders;
        this.events = events;
        this.tx = tx;
    }

    public OrderResult run(Actor actor, UUID orderId, Long expectedVersion) {
        actor.require(Permission.ORDER_CONFIRM);
        return tx.write(() -> {
            Order before = orders.lock(actor, orderId, expectedVersion);
            OrderStatus next = OrderLifecycle.next(before.axes().status(), OrderAction.CONFIRM);
            Order after = orders.save(before, before.with(before.axes().with(next)), OrderStore.Stamp.CONFIRMED, null);
            events.append(actor, new OrderConfirmed(orderId, OrderChange.between(before, after)));
            return OrderResult.of(after);
        });
    }
}
