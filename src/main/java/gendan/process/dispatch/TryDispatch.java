package gendan.process.dispatch;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Violations;
import gendan.ordering.OrderType;
import gendan.ordering.Priority;
import gendan.platform.RequestContext;
import gendan.platform.ScopeFilter;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient jdbc;
    private final Clock clock;

    TryDispatch(
            DispatchStore store,
            DispatchChecks checks,
            Workforce workforce,
            AssignmentWording wording,
            JdbcClient jdbc,
            Clock clock) {
        this.store = store;
        this.checks = checks;
        this.workforce = workforce;
        this.wording = wording;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param orderNumber whose steps are to be dispatched
    /// @param rules to be tried; null: those in force
    public record Request(String orderNumber, List<DispatchRule> rules) {}

    /// @param why as a sentence
    public record Answer(String stepCode, Assignment assignment, String why) {}

    public record Trial(UUID orderId, String orderNumber, String customerName, List<Answer> steps) {}

    private record Step(UUID orderId, String customerName, DispatchQuestion question) {}

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
        List<Step> steps = steps(actor, number);
        if (steps.isEmpty()) {
            throw Rejection.notFound("order.not-found");
        }
        Dispatch dispatch = new Dispatch(rules, workforce.now());
        List<Answer> answers = steps.stream()
                .map(step -> {
                    Assignment assignment = dispatch.decide(step.question);
                    return new Answer(
                            step.question.stepCode(),
                            assignment,
                            wording.of(RequestContext.current().locale(), assignment));
                })
                .toList();
        return new Trial(steps.getFirst().orderId, number, steps.getFirst().customerName, answers);
    }

    private List<Step> steps(Actor actor, String number) {
        ScopeFilter scope = ScopeFilter.of(actor, "s.owner_id", "s.team_id", "s.region_code");
        return jdbc.sql("""
                        select s.order_id, s.customer_name, p.code, p.team_id, p.role_code, s.order_type, s.urgency,
                               s.region_code, s.owner_id, s.team_id, p.expected_minutes
                        from ordering.sales_order o
                        join process.sheet s on s.order_id = o.id
                        join process.step p on p.order_id = s.order_id
                        where o.number = :number and %s
                        order by p.position
                        """.formatted(scope))
                .param("number", number)
                .params(scope.parameters())
                .query((row, n) -> new Step(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        new DispatchQuestion(
                                row.getObject(1, UUID.class),
                                row.getString(3),
                                row.getObject(4, UUID.class),
                                row.getString(5),
                                OrderType.valueOf(row.getString(6)),
                                Priority.ofUrgency(row.getInt(7)),
                                row.getString(8),
                                row.getObject(9, UUID.class),
                                row.getObject(10, UUID.class),
                                row.getInt(11))))
                .list();
    }
}
