package gendan.process.dispatch;

import gendan.process.dispatch.Assignment.Considered;
import gendan.process.dispatch.Assignment.Exclusion;
import gendan.process.dispatch.DispatchRule.Choice;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Decides who gets steps, one after the other. The same rules, people and steps give the same answers.
///
/// Whoever gets a step has its expected time more to do when the next one is decided on, so that a burst is spread and
/// does not fall on whoever was free when it began.
public final class Dispatch {
    private static final long MINUTES_AN_HOUR = 60;

    private final DispatchRules rules;
    private final Map<UUID, Worker> workforce = new LinkedHashMap<>();

    public Dispatch(DispatchRules rules, Collection<Worker> workforce) {
        this.rules = rules;
        workforce.stream()
                .sorted(Comparator.comparing(Worker::id))
                .forEach(each -> this.workforce.put(each.id(), each));
    }

    /// Decides on the next step.
    public Assignment decide(DispatchQuestion step) {
        for (int i = 0; i < rules.rules().size(); i++) {
            DispatchRule rule = rules.rules().get(i);
            if (rule.conditions().fit(step)) {
                return take(step, decide(step, rule, i + 1));
            }
        }
        return new Assignment(null, 0, rules.version(), Choice.QUEUE, null, null, List.of());
    }

    private Assignment decide(DispatchQuestion step, DispatchRule rule, int position) {
        if (rule.choice() == Choice.QUEUE) {
            return new Assignment(rule.name(), position, rules.version(), Choice.QUEUE, null, null, List.of());
        }
        List<Considered> considered = candidates(step, rule)
                .sorted(Comparator.comparingDouble(Worker::load).thenComparing(worker -> lot(step, worker)))
                .map(worker ->
                        new Considered(worker.id(), worker.name(), worker.openMinutes(), exclusion(step, rule, worker)))
                .sorted(Comparator.comparing(each -> each.excluded() != null))
                .toList();
        Considered chosen = considered.stream()
                .filter(each -> each.excluded() == null)
                .findFirst()
                .orElse(null);
        return new Assignment(
                rule.name(),
                position,
                rules.version(),
                rule.choice(),
                chosen == null ? null : chosen.personId(),
                chosen == null ? null : chosen.name(),
                considered);
    }

    private Stream<Worker> candidates(DispatchQuestion step, DispatchRule rule) {
        if (rule.choice() == Choice.ORDER_OWNER) {
            return Stream.ofNullable(step.orderOwnerId()).map(workforce::get).filter(worker -> worker != null);
        }
        if (!rule.people().isEmpty()) {
            return workforce.values().stream().filter(worker -> rule.people().contains(worker.id()));
        }
        return workforce.values().stream()
                .filter(worker -> step.teamId() == null || step.teamId().equals(worker.teamId()))
                .filter(worker -> step.roleCode() == null || worker.roles().contains(step.roleCode()));
    }

    private static Exclusion exclusion(DispatchQuestion step, DispatchRule rule, Worker worker) {
        if (!worker.sees(step)) {
            return Exclusion.CANNOT_SEE;
        }
        if (worker.absent()) {
            return Exclusion.ABSENT;
        }
        if (!worker.takesWork()) {
            return Exclusion.TAKES_NO_WORK;
        }
        if (rule.sameRegion() && !isOfRegion(worker, step)) {
            return Exclusion.OTHER_REGION;
        }
        if (rule.skill() != null && !worker.skills().contains(rule.skill())) {
            return Exclusion.LACKS_SKILL;
        }
        boolean full = rule.mostOpenHours() != null && worker.load() >= rule.mostOpenHours() * MINUTES_AN_HOUR;
        return full ? Exclusion.OVERLOADED : null;
    }

    private static boolean isOfRegion(Worker worker, DispatchQuestion step) {
        return worker.regionCode() != null
                && step.regionCode() != null
                && step.regionCode().startsWith(worker.regionCode());
    }

    /// Who comes first among those with the same load: another one with each order, always the same one for this order.
    private static int lot(DispatchQuestion step, Worker worker) {
        return 31 * step.orderId().hashCode() + worker.id().hashCode();
    }

    private Assignment take(DispatchQuestion step, Assignment assignment) {
        workforce.computeIfPresent(
                assignment.personId() == null ? new UUID(0, 0) : assignment.personId(),
                (id, worker) -> worker.with(step.expectedMinutes()));
        return assignment;
    }
}
