package gendan.identity;

import gendan.identity.access.SessionStore;
import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Subject;
import gendan.platform.AuditTrail;
import gendan.platform.Tx;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Ends all logins of somebody, as when a laptop was lost. Tokens go on; revoke them one by one.
///
/// Rejections: `person.unknown` (404). Audited as `LOGGED_OUT`.
@Component
public final class LogPersonOut {
    private final Tx tx;
    private final PersonStore store;
    private final SessionStore sessions;
    private final AuditTrail audit;

    LogPersonOut(Tx tx, PersonStore store, SessionStore sessions, AuditTrail audit) {
        this.tx = tx;
        this.store = store;
        this.sessions = sessions;
        this.audit = audit;
    }

    public void run(Actor actor, UUID id) {
        actor.require(Permission.PEOPLE_WRITE);
        tx.write(() -> {
            if (store.lock(id) == null) {
                throw Rejection.notFound("person.unknown");
            }
            sessions.endAll(id);
            audit.changed(actor, new Subject("Person", id), "LOGGED_OUT", List.of(), null);
        });
    }
}
