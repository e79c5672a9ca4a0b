package gendan.process.dispatch;

import gendan.kernel.Actor;
import gendan.kernel.Ids;
import gendan.kernel.Permission;
import gendan.kernel.Subject;
import gendan.kernel.Violations;
import gendan.platform.AuditTrail;
import gendan.platform.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Notes that somebody is away: he gets no steps in that time.
///
/// Rejections: `person.unknown` (404), `value.required`, `absence.ends-before-it-begins`, `absence.too-long`,
/// `absence.overlaps` (422). Audited as `ABSENCE_RECORDED` under the person.
@Component
public final class RecordAbsence {
    private static final Duration LONGEST = Duration.ofDays(400);
    private static final int LONGEST_NOTE = 200;

    private final DispatchStore store;
    private final WorkerQueries workers;
    private final AuditTrail audit;
    private final Dispatcher dispatcher;
    private final Ids ids;
    private final Tx tx;

    RecordAbsence(DispatchStore store, WorkerQueries workers, AuditTrail audit, Dispatcher dispatcher, Ids ids, Tx tx) {
        this.store = store;
        this.workers = workers;
        this.audit = audit;
        this.dispatcher = dispatcher;
        this.ids = ids;
        this.tx = tx;
    }

    public record Request(UUID personId, Instant startsAt, Instant endsAt, String note) {}

    /// @return the absence's id
    public UUID run(Actor actor, Request request) {
        actor.require(Permission.PROCESS_DISPATCH);
        UUID id = tx.write(() -> {
            String note = checked(request);
            UUID made = ids.next();
            store.insert(actor, made, request.personId(), request.startsAt(), request.endsAt(), note);
            audit.changed(actor, new Subject("Person", request.personId()), "ABSENCE_RECORDED", List.of(), note);
            return made;
        });
        dispatcher.changed();
        return id;
    }

    /// @return the note without surrounding white space
    private String checked(Request request) {
        var violations = new Violations();
        violations.required("/personId", request.personId());
        Instant from = violations.required("/startsAt", request.startsAt());
        Instant until = violations.required("/endsAt", request.endsAt());
        String note = violations.text("/note", request.note(), LONGEST_NOTE);
        violations.rejectIfAny();
        workers.one(request.personId());
        if (!until.isAfter(from)) {
            violations.add("absence.ends-before-it-begins", "/endsAt");
        } else if (Duration.between(from, until).compareTo(LONGEST) > 0) {
            violations.add("absence.too-long", "/endsAt", LONGEST.toDays());
        } else if (store.isAbsent(request.personId(), from, until)) {
            violations.add("absence.overlaps", "/startsAt");
        }
        violations.rejectIfAny();
        return note;
    }
}
