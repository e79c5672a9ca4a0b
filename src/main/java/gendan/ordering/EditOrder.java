package gendan.ordering;

import gendan.kernel.Actor;
import gendan.kernel.Money;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.platform.EventLog;
import gendan.platform.Tx;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Replaces a draft by what it says now.
///
/// Rejections: everything that [ComposeOrder] finds wrong with a draft (422); `order.customer-has-paid` (422, another
/// customer for an order that was paid for); `order.action-not-in-status.EDIT` (409);
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
                    .ownedAs(before)
                    .withNumber(before.number())
                    .withPaid(before.paidAmount())
                    .withVersion(before.version() + 1);
            rejectOtherCustomerOncePaid(before, after);
            orders.replaceDraft(actor, after);
            events.append(actor, new OrderEdited(orderId, after, FieldChanges.between(before, after)));
            return OrderResult.of(after);
        });
    }

    /// The money stands on his account.
    private static void rejectOtherCustomerOncePaid(Order before, Order after) {
        boolean same = before.customer().id().equals(after.customer().id())
                && before.terms().currency().equals(after.terms().currency());
        if (before.paidAmount().signum() > 0 && !same) {
            throw Rejection.invalid(
                    "order.customer-has-paid",
                    "/customerId",
                    before.customer().name(),
                    new Money(before.paidAmount(), before.terms().currency()));
        }
    }
}
