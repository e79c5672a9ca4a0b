package gendan.process.dispatch;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Violations;
import gendan.platform.RequestContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Says who would get each step of an order now, and why; changes nothing. With rules that are not in force yet, they
/// are tried.
///
/// Rejections: `order.not-found` (404), those of [DispatchChecks] (422).
@Component
public final class TryDispatch {
    private final DispatchStore store;
    private final DispatchChecks checks;
    private final Workforce workforce;
    private final AssignmentWording wording;
    private final DispatchQueries queries;
    private final Clock clock;

    TryDispatch(
            DispatchStore store,
            DispatchChecks checks,
            Workforce workforce,
            AssignmentWording wording,
            DispatchQueries queries,
            Clock clock) {
        this.store = store;
        this.checks = checks;
        this.workforce = workforce;
        this.wording = wording;
        this.queries = queries;
        this.clock = clock;
    }

    /// @param orderNumber whose steps are to be dispatched
    /// @param rules to be tried; null: those in force
    public record Request(String orderNumber, List<DispatchRule> rules) {}

    /// @param why as a sentence
    public record Answer(String stepCode, Assignment assignment, String why) {}

    public record Trial(UUID orderId, String orderNumber, String customerName, List<Answer> steps) {}

    public Trial run(Actor actor, Request request) {
        actor.require(Permission.PROCESS_DISPATCH);
        var violations = new Violations();
        String number = violations.requiredText("/orderNumber", request.orderNumber(), 40);
        DispatchRules rules = store.inForce();
        if (request.rules() != null) {
            List<DispatchRule> tried = checks.check(violations, request.rules());
            rules = new DispatchRules(rules.version() + 1, tried, null, actor.name(), clock.instant());
        }
        violations.rejectIfAny();
        List<DispatchQueries.Step> steps = queries.steps(actor, number);
        if (steps.isEmpty()) {
            throw Rejection.notFound("order.not-found");
        }
        Dispatch dispatch = new Dispatch(rules, workforce.now());
        List<Answer> answers = steps.stream()
                .map(step -> {
                    Assignment assignment = dispatch.decide(step.question());
                    return new Answer(
                            step.question().stepCode(),
                            assignment,
                            wording.of(RequestContext.current().locale(), assignment));
                })
                .toList();
        return new Trial(steps.getFirst().orderId(), number, steps.getFirst().customerName(), answers);
    }
}
