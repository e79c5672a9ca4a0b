package gendan.identity.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import gendan.kernel.Actor;
import gendan.kernel.Rejection;
import gendan.kernel.Subject;
import gendan.kernel.Violations;
import gendan.platform.AuditTrail;
import gendan.platform.Tx;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Changes one's own password and ends all one's other logins.
///
/// Rejections: `password.current-wrong` (422) and `login.locked` (429), as guessing is counted like at the login;
/// `password.too-short`, `password.too-simple`, `password.contains-name`, `password.same`.
@Component
public final class ChangePassword {
    private final JdbcClient jdbc;
    private final Tx tx;
    private final Passwords passwords;
    private final Login login;
    private final SessionStore sessions;
    private final AuditTrail audit;

    ChangePassword(JdbcClient jdbc, Tx tx, Passwords passwords, Login login, SessionStore sessions, AuditTrail audit) {
        this.jdbc = jdbc;
        this.tx = tx;
        this.passwords = passwords;
        this.login = login;
        this.sessions = sessions;
        this.audit = audit;
    }

    /// @param next the new password
    public record Request(
            String current, @JsonProperty("new") String next) {}

    void run(Actor actor, PresentSession session, Request request) {
        String loginName = jdbc.sql("select login_name from identity.person where id = :id")
                .param("id", actor.personId())
                .query(String.class)
                .single();
        // 1. what was sent
        var violations = new Violations();
        violations.required("/current", request.current());
        Passwords.judge(violations, "/new", request.next(), loginName);
        if (request.next() != null && request.next().equals(request.current())) {
            violations.add("password.same", "/new");
        }
        violations.rejectIfAny();
        confirm(loginName, request.current());
        // 2. the change
        String hash = passwords.hash(request.next());
        tx.write(() -> {
            jdbc.sql("update identity.person set password_hash = :hash where id = :id")
                    .param("hash", hash)
                    .param("id", actor.personId())
                    .update();
            audit.changed(actor, new Subject("Person", actor.personId()), "PASSWORD_CHANGED", List.of(), null);
            sessions.endOthers(actor.personId(), session.hash());
        });
    }

    private void confirm(String loginName, String current) {
        try {
            login.confirm(loginName, current);
        } catch (Rejection refused) {
            if (refused.kind() == Rejection.Kind.UNAUTHENTICATED) {
                throw Rejection.invalid("password.current-wrong", "/current");
            }
            throw refused;
        }
    }
}
