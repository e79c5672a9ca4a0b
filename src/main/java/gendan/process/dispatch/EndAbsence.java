package gendan.process.dispatch;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Subject;
import gendan.platform.AuditTrail;
import gendan.platform.Tx;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Takes an absence back: the person is there after all, and gets steps again.
///
/// Rejections: `absence.not-found` (404). Audited as `ABSENCE_ENDED` under the person.
@Component
public final class EndAbsence {
    private final DispatchStore store;
    private final AuditTrail audit;
    private final Dispatcher dispatcher;
    private final Tx tx;

    EndAbsence(DispatchStore store, AuditTrail audit, Dispatcher dispatcher, Tx tx) {
        this.store = store;
        this.audit = audit;
        this.dispatcher = dispatcher;
        this.tx = tx;
    }

    public void run(Actor actor, UUID absenceId) {
        actor.require(Permission.PROCESS_DISPATCH);
        tx.write(() -> {
            UUID person = store.deleteAbsence(absenceId);
            if (person == null) {
                throw Rejection.notFound("absence.not-found");
            }
            audit.changed(actor, new Subject("Person", person), "ABSENCE_ENDED", List.of(), null);
        });
        dispatcher.changed();
    }
}
