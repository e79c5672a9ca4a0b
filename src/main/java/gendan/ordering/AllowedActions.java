package gendan.ordering;

import gendan.kernel.Actor;
import gendan.platform.Messages;
import gendan.platform.RequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Says what an actor can do with an order now. Pages know no transitions of their own.
@Component
final class AllowedActions {
    private final Messages messages;

    AllowedActions(Messages messages) {
        this.messages = messages;
    }

    /// The actions that this status knows, in the order of the lifecycle, with the reason where one is not possible.
    List<OrderView.AllowedAction> of(Actor actor, Order order) {
        Locale locale = RequestContext.current().locale();
        List<OrderView.AllowedAction> actions = new ArrayList<>();
        for (OrderAction action : OrderAction.values()) {
            if (action == OrderAction.SERVE_BACK_ORDER
                    || !OrderLifecycle.allows(order.axes().status(), action)) {
                continue;
            }
            if (!actor.may(action.permission())) {
                String why = messages.sentence(
                        locale,
                        "permission.missing",
                        List.of(action.permission().code()));
                actions.add(new OrderView.AllowedAction(action, false, why));
                continue;
            }
            var obstacle = OrderGuards.obstacle(order, action);
            actions.add(new OrderView.AllowedAction(
                    action,
                    obstacle.isEmpty(),
                    obstacle.map(v -> messages.sentence(locale, v)).orElse(null)));
        }
        return List.copyOf(actions);
    }
}
