package gendan.process.dispatch;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Subject;
import gendan.kernel.Violations;
import gendan.platform.AuditTrail;
import gendan.platform.AuditTrail.Change;
import gendan.platform.Tx;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Says what dispatch has to know of a person: skills, working time, whether steps are given to him.
///
/// Rejections: `person.unknown` (404), `version.stale` (412), `number.out-of-range`, `list.too-long`,
/// `text.too-long` (422). Audited as `CHANGED` under the person.
@Component
public final class SetWorker {
    private static final int MOST_SKILLS = 30;
    private static final int LONGEST_SKILL = 40;
    private static final int MOST_CAPACITY = 200;

    private final DispatchStore store;
    private final WorkerQueries workers;
    private final AuditTrail audit;
    private final Dispatcher dispatcher;
    private final Tx tx;

    SetWorker(DispatchStore store, WorkerQueries workers, AuditTrail audit, Dispatcher dispatcher, Tx tx) {
        this.store = store;
        this.workers = workers;
        this.audit = audit;
        this.dispatcher = dispatcher;
        this.tx = tx;
    }

    /// @param capacityPercent of a full working time, 1 to 200; null: 100
    /// @param takesWork null: yes
    public record Request(List<String> skills, Integer capacityPercent, Boolean takesWork) {}

    /// @param expectedVersion 0 where nothing is known of the person yet
    public void run(Actor actor, UUID personId, long expectedVersion, Request request) {
        actor.require(Permission.PROCESS_DISPATCH);
        tx.write(() -> {
            WorkerView before = workers.one(personId);
            Request checked = checked(request);
            if (!store.save(personId, expectedVersion, checked)) {
                throw Rejection.of(Rejection.Kind.STALE, "version.stale", before.version());
            }
            audit.changed(
                    actor,
                    new Subject("Person", personId),
                    "CHANGED",
                    List.of(
                            Change.of("skills", before.skills(), checked.skills()),
                            Change.of("capacityPercent", before.capacityPercent(), checked.capacityPercent()),
                            Change.of("takesWork", before.takesWork(), checked.takesWork())),
                    null);
        });
        dispatcher.changed();
    }

    private static Request checked(Request request) {
        var violations = new Violations();
        List<String> skills = violations.list("/skills", request.skills(), MOST_SKILLS);
        for (int i = 0; i < skills.size(); i++) {
            violations.requiredText("/skills/" + i, skills.get(i), LONGEST_SKILL);
        }
        int capacity = request.capacityPercent() == null ? 100 : request.capacityPercent();
        if (capacity < 1 || capacity > MOST_CAPACITY) {
            violations.add("number.out-of-range", "/capacityPercent", 1, MOST_CAPACITY);
        }
        violations.rejectIfAny();
        return new Request(
                skills.stream().map(String::strip).distinct().sorted().toList(),
                capacity,
                request.takesWork() == null || request.takesWork());
    }
}
