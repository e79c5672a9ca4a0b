package gendan.ordering;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.platform.EventLog;
import gendan.platform.Tx;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Replaces a draft by what it says now.
///
/// Rejections: everything that [ComposeOrder] finds wrong with a draft (422); `order.action-not-in-status.EDIT` (409);
/// `version.stale` (412); `order.not-found` (404). Records [OrderEdited] with every field that changed.
@Component
public final class EditOrder {
    private final ComposeOrder compose;
    private final OrderStore orders;
    private final EventLog events;
    private final Tx tx;

    EditOrder(ComposeOrder compose, OrderStore orders, EventLog events, Tx tx) {
        this.compose = compose;
        this.orders = orders;
        this.events = events;
        this.tx = tx;
    }

    public OrderResult run(Actor actor, UUID orderId, Long expectedVersion, OrderDraft draft) {
        actor.require(Permission.ORDER_DRAFT);
        return tx.write(() -> {
            Order before = orders.lock(actor, orderId, expectedVersion);
            OrderLifecycle.next(before.axes().status(), OrderAction.EDIT);
            Order after = compose.compose(actor, orderId, draft, ComposeOrder.Purpose.DRAFT)
                    .order()
                    .withNumber(before.number())
                    .withVersion(before.version() + 1);
            orders.replaceDraft(after);
            events.append(actor, new OrderEdited(orderId, after, FieldChanges.between(before, after)));
            return OrderResult.of(after);
        });
    }
}
