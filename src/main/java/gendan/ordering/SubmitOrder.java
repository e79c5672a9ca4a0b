package gendan.ordering;

import gendan.kernel.Actor;
import gendan.kernel.Ids;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Violation;
import gendan.platform.Tx;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;

/// Takes an order: checks it, prices it, decides on it, reserves its stock, uses its credit, issues its number.
///
/// Everything that is true when the caller reads "submitted" happens here, in one transaction of three round trips:
/// one question ([IntakeQueries]), one statement ([SubmissionStore]), one commit. Whatever follows a moment later
/// subscribes to [OrderSubmitted].
///
/// Rejections: everything that [ComposeOrder] finds wrong (422, by field); `decision.blacklist.refuse`,
/// `decision.credit.refuse`, `decision.stock.refuse` (422, with the smallest change that would help);
/// `order.action-not-in-status.SUBMIT` (409); `version.stale` (412); `order.not-found` (404).
/// Records [OrderSubmitted].
@Component
public final class SubmitOrder {
    private final ComposeOrder compose;
    private final IntakeQueries intake;
    private final OrderStore orders;
    private final SubmissionStore submissions;
    private final OrderNumbers numbers;
    private final Explanations explanations;
    private final OrderSettings settings;
    private final Ids ids;
    private final Tx tx;

    SubmitOrder(
            ComposeOrder compose,
            IntakeQueries intake,
            OrderStore orders,
            SubmissionStore submissions,
            OrderNumbers numbers,
            Explanations explanations,
            OrderSettings settings,
            Ids ids,
            Tx tx) {
        this.compose = compose;
        this.intake = intake;
        this.orders = orders;
        this.submissions = submissions;
        this.numbers = numbers;
        this.explanations = explanations;
        this.settings = settings;
        this.ids = ids;
        this.tx = tx;
    }

    /// Submits an order that is written nowhere yet.
    public OrderResult submitNew(Actor actor, OrderDraft draft) {
        actor.require(Permission.ORDER_SUBMIT);
        UUID orderId = ids.next();
        Attempts attempts = new Attempts();
        return tx.write(() -> {
            lockAfterLostRace(attempts, draft);
            return submit(actor, null, orderId, draft, null);
        });
    }

    /// Submits a draft.
    ///
    /// @param expectedVersion what the caller saw, or null
    public OrderResult submitDraft(Actor actor, UUID orderId, Long expectedVersion) {
        actor.require(Permission.ORDER_SUBMIT);
        return submitStored(actor, orderId, expectedVersion, null);
    }

    /// Submits a draft although it goes beyond the customer's credit.
    ///
    /// @param reason why, at most 500 characters
    public OrderResult releaseCredit(Actor actor, UUID orderId, Long expectedVersion, String reason) {
        actor.require(Permission.ORDER_RELEASE_CREDIT);
        return submitStored(actor, orderId, expectedVersion, Reasons.required(reason));
    }

    private OrderResult submitStored(Actor actor, UUID orderId, Long expectedVersion, String releaseReason) {
        Attempts attempts = new Attempts();
        return tx.write(() -> {
            Order stored = orders.lock(actor, orderId, expectedVersion);
            OrderLifecycle.next(stored.axes().status(), OrderAction.SUBMIT);
            OrderDraft draft = OrderDrafts.of(stored);
            lockAfterLostRace(attempts, draft);
            return submit(actor, stored, orderId, draft, releaseReason);
        });
    }

    /// @param stored the draft that is there, or null
    private OrderResult submit(Actor actor, Order stored, UUID orderId, OrderDraft draft, String releaseReason) {
        // 1. Check and price it, with what the database knows at this moment.
        var purpose = stored == null ? ComposeOrder.Purpose.SUBMISSION : ComposeOrder.Purpose.SUBMISSION_OF_STORED;
        var composed = compose.compose(actor, orderId, draft, purpose);

        // 2. Decide.
        StockPlan stock = StockPlan.of(composed.order(), composed.facts());
        boolean released = releaseReason != null;
        List<Decision> decisions = OrderPolicies.decide(composed.order(), composed.facts(), stock, settings, released);
        rejectIfRefused(decisions);

        // 3. Take stock and credit and write everything, under the conditions on which was decided.
        Order order = submitted(composed.order(), stock, stored);
        OrderSubmitted event = new OrderSubmitted(orderId, order, OrderStage.DRAFT, decisions, releaseReason);
        var taken =
                submissions.write(new SubmissionStore.Submission(actor, order, stock, event, stored == null, released));
        if (!taken.credit() || taken.skus() != stock.reserve().size()) {
            throw new CannotAcquireLockException("somebody else took credit or stock of order " + orderId);
        }
        return OrderResult.of(order, explanations.explain(decisions));
    }

    private Order submitted(Order composed, StockPlan stock, Order stored) {
        OrderStatus next = OrderLifecycle.next(OrderStatus.DRAFT, OrderAction.SUBMIT);
        String number = stored != null && stored.number() != null ? stored.number() : numbers.next();
        Order paid = stored == null ? composed : composed.ownedAs(stored).withPaid(stored.paidAmount());
        return paid.withNumber(number)
                .with(paid.axes().with(next).withBackOrdered(!stock.lacking().isEmpty()))
                .withLines(line -> stock.lines().get(line.lineNo() - 1))
                .withVersion(stored == null ? 1 : stored.version() + 1);
    }

    private static void rejectIfRefused(List<Decision> decisions) {
        List<Violation> refusals = decisions.stream()
                .filter(decision -> decision.outcome() == Decision.Outcome.REFUSE)
                .flatMap(decision -> decision.asViolations().stream())
                .toList();
        if (!refusals.isEmpty()) {
            throw Rejection.invalid(refusals);
        }
    }

    private void lockAfterLostRace(Attempts attempts, OrderDraft draft) {
        if (attempts.next() > 1 && draft.customerId() != null) {
            intake.lock(draft.customerId(), draft.warehouseId(), ComposeOrder.codesOf(draft));
        }
    }

    private static final class Attempts {
        private int made;

        int next() {
            return ++made;
        }
    }
}
