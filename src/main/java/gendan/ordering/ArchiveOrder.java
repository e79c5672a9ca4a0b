package gendan.ordering;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.platform.EventLog;
import gendan.platform.Tx;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Puts a finished order away. Nothing about it changes any more.
///
/// Rejections: `order.not-paid` (409), `order.action-not-in-status.ARCHIVE` (409),
/// `version.stale` (412), `order.not-found` (404). Records [OrderArchived].
@Component
public final class ArchiveOrder {
    private final OrderStore orders;
    private final EventLog events;
    private final Tx tx;

    ArchiveOrder(OrderStore orders, EventLog events, Tx tx) {
        this.orders = orders;
        this.events = events;
        this.tx = tx;
    }

    public OrderResult run(Actor actor, UUID orderId, Long expectedVersion) {
        actor.require(Permission.ORDER_ARCHIVE);
        return tx.write(() -> {
            Order before = orders.lock(actor, orderId, expectedVersion);
            OrderStatus next = OrderLifecycle.next(before.axes().status(), OrderAction.ARCHIVE);
            OrderGuards.mayArchive(before);
            Order after = orders.save(before, before.with(before.axes().with(next)), OrderStore.Stamp.ARCHIVED, null);
            events.append(actor, new OrderArchived(orderId, OrderChange.between(before, after)));
            return OrderResult.of(after);
        });
    }
}
