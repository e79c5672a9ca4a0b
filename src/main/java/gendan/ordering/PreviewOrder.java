package gendan.ordering;

import gendan.kernel.Actor;
import gendan.kernel.Money;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.platform.Messages;
import gendan.platform.RequestContext;
import gendan.platform.Tx;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Says what submitting an order would come to, without doing it: prices, totals, stock, decisions, and everything
/// that is wrong. The page shows it while the order is written.
@Component
public final class PreviewOrder {
    private final ComposeOrder compose;
    private final Explanations explanations;
    private final OrderSettings settings;
    private final Messages messages;
    private final Tx tx;

    PreviewOrder(ComposeOrder compose, Explanations explanations, OrderSettings settings, Messages messages, Tx tx) {
        this.compose = compose;
        this.explanations = explanations;
        this.settings = settings;
        this.messages = messages;
        this.tx = tx;
    }

    /// @param lines what is known of each line; empty while something is wrong
    /// @param errors what stands in the way of a submission, by field
    public record Preview(
            List<Line> lines,
            Money totalAmount,
            Money taxAmount,
            List<Explanations.Explained> decisions,
            List<Wrong> errors) {}

    /// @param available on hand less reserved, before this order
    public record Line(
            int lineNo,
            String sku,
            String productName,
            Money unitPrice,
            Money amount,
            Money taxAmount,
            BigDecimal available,
            BigDecimal reserved,
            BigDecimal backOrdered) {}

    /// A field at fault, with a sentence.
    public record Wrong(String code, String field, String detail) {}

    private static final UUID NO_ORDER = new UUID(0, 0);

    /// @param orderId the order being edited, whose own numbers are not taken by another; null for a new one
    public Preview run(Actor actor, UUID orderId, OrderDraft draft) {
        UUID id = orderId == null ? NO_ORDER : orderId;
        actor.require(Permission.ORDER_DRAFT);
        return tx.dryRun(() -> {
            try {
                return preview(compose.compose(actor, id, draft, ComposeOrder.Purpose.SUBMISSION), List.of());
            } catch (Rejection incomplete) {
                return asDraft(actor, id, draft, wrong(incomplete));
            }
        });
    }

    /// What can be said of an order that could be stored but not be submitted yet.
    private Preview asDraft(Actor actor, UUID id, OrderDraft draft, List<Wrong> errors) {
        try {
            return preview(compose.compose(actor, id, draft, ComposeOrder.Purpose.DRAFT), errors);
        } catch (Rejection notEvenADraft) {
            return new Preview(List.of(), null, null, List.of(), errors);
        }
    }

    private List<Wrong> wrong(Rejection rejection) {
        return rejection.violations().stream()
                .map(v -> new Wrong(
                        v.code(),
                        v.field(),
                        messages.sentence(RequestContext.current().locale(), v)))
                .toList();
    }

    private Preview preview(ComposeOrder.Composed composed, List<Wrong> errors) {
        Order order = composed.order();
        StockPlan stock = StockPlan.of(order, composed.facts());
        List<Decision> decisions = OrderPolicies.decide(order, composed.facts(), stock, settings, false);
        String currency = order.terms().currency();
        List<Line> lines = stock.lines().stream()
                .map(line -> new Line(
                        line.lineNo(),
                        line.sku(),
                        line.productName(),
                        new Money(line.unitPrice(), currency),
                        new Money(line.amount(), currency),
                        new Money(line.taxAmount(), currency),
                        composed.facts().skus().get(line.sku()).available(),
                        line.quantities().reserved(),
                        line.quantities().backOrdered()))
                .toList();
        return new Preview(
                lines, order.total(), new Money(order.taxAmount(), currency), explanations.explain(decisions), errors);
    }
}
