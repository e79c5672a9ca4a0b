package gendan.identity;

import gendan.identity.access.LoginAttempts;
import gendan.identity.access.Passwords;
import gendan.identity.access.SessionStore;
import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Subject;
import gendan.kernel.Violations;
import gendan.platform.AuditTrail;
import gendan.platform.Tx;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Gives somebody a new password, unlocks the login name and logs them out everywhere.
///
/// Rejections: `person.unknown` (404), `person.beyond-own` (403), those of the password. Audited as
/// `PASSWORD_RESET`.
@Component
public final class ResetPassword {
    private final Tx tx;
    private final PersonStore store;
    private final Passwords passwords;
    private final SessionStore sessions;
    private final LoginAttempts attempts;
    private final AuditTrail audit;

    ResetPassword(
            Tx tx,
            PersonStore store,
            Passwords passwords,
            SessionStore sessions,
            LoginAttempts attempts,
            AuditTrail audit) {
        this.tx = tx;
        this.store = store;
        this.passwords = passwords;
        this.sessions = sessions;
        this.attempts = attempts;
        this.audit = audit;
    }

    public record Request(String password) {}

    public void run(Actor actor, UUID id, Request request) {
        actor.require(Permission.PEOPLE_WRITE);
        tx.write(() -> {
            PersonStore.Stored person = store.lock(id);
            if (person == null) {
                throw Rejection.notFound("person.unknown");
            }
            ChangePerson.requireNotBeyond(actor, person);
            var violations = new Violations();
            Passwords.judge(
                    violations,
                    "/password",
                    request.password(),
                    person.details().loginName());
            violations.rejectIfAny();
            store.setPassword(id, passwords.hash(request.password()));
            attempts.forget(person.details().loginName());
            sessions.endAll(id);
            audit.changed(actor, new Subject("Person", id), "PASSWORD_RESET", List.of(), null);
        });
    }
}
