package gendan.ordering;

import gendan.kernel.Actor;
import gendan.kernel.Ids;
import gendan.kernel.Permission;
import gendan.platform.EventLog;
import gendan.platform.Tx;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Writes an order down without submitting it.
///
/// Rejections: everything that [ComposeOrder] finds wrong with a draft (422, by field). Records [OrderDrafted].
@Component
public final class DraftOrder {
    private final ComposeOrder compose;
    private final OrderStore orders;
    private final EventLog events;
    private final Ids ids;
    private final Tx tx;

    DraftOrder(ComposeOrder compose, OrderStore orders, EventLog events, Ids ids, Tx tx) {
        this.compose = compose;
        this.orders = orders;
        this.events = events;
        this.ids = ids;
        this.tx = tx;
    }

    public OrderResult run(Actor actor, OrderDraft draft) {
        actor.require(Permission.ORDER_DRAFT);
        return tx.write(() -> {
            UUID orderId = ids.next();
            Order order = compose.compose(actor, orderId, draft, ComposeOrder.Purpose.DRAFT)
                    .order();
            orders.insertDraft(actor, order);
            events.append(actor, new OrderDrafted(orderId, order));
            return OrderResult.of(order);
        });
    }
}
