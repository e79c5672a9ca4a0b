package gendan.identity.access;

import gendan.identity.access.SessionStore.Origin;
import gendan.kernel.Rejection;
import gendan.kernel.Violations;
import gendan.platform.Tx;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Logs a person in with login name and password.
///
/// Rejections: `value.required`, `login.wrong` (401: no such name, wrong password or no longer active, all told
/// alike and after the same time), `login.locked` (429, with minutes), `login.busy` (429).
@Component
public final class Login {
    private static final Logger LOG = LoggerFactory.getLogger(Login.class);

    private final JdbcClient jdbc;
    private final Tx tx;
    private final Passwords passwords;
    private final LoginAttempts attempts;
    private final SessionStore sessions;

    Login(JdbcClient jdbc, Tx tx, Passwords passwords, LoginAttempts attempts, SessionStore sessions) {
        this.jdbc = jdbc;
        this.tx = tx;
        this.passwords = passwords;
        this.attempts = attempts;
        this.sessions = sessions;
    }

    public record Request(String loginName, String password) {}

    private record Stored(UUID id, String hash) {}

    /// @return the new session's secret
    String run(Request request, Origin origin) {
        // 1. what was sent
        var violations = new Violations();
        String loginName = violations.requiredText("/loginName", request.loginName(), 64);
        String password = violations.required("/password", request.password());
        violations.rejectIfAny();
        if (password.length() > Passwords.LONGEST) {
            throw wrong();
        }
        // 2. who that is; outside of any transaction, so that no connection waits for the password's check
        Stored stored = check(loginName.toLowerCase(Locale.ROOT), password);
        // 3. the session
        return tx.write(() -> {
            if (passwords.isOutdated(stored.hash)) {
                renewHash(stored, password);
            }
            LOG.info("{} logged in from {}", loginName, origin.address());
            return sessions.begin(stored.id, origin);
        });
    }

    /// Also asked when a password is changed, so that guessing there is counted as well.
    private Stored check(String loginName, String password) {
        attempts.begin(loginName);
        Stored stored = jdbc.sql("select id, password_hash from identity.person where login_name = :name and active")
                .param("name", loginName)
                .query((row, n) -> new Stored(row.getObject(1, UUID.class), row.getString(2)))
                .optional()
                .orElse(null);
        if (!passwords.matches(password, stored == null ? null : stored.hash)) {
            LOG.warn("Wrong login name or password: {}", loginName);
            throw wrong();
        }
        attempts.forget(loginName);
        return stored;
    }

    /// @throws Rejection as [Login] itself
    void confirm(String loginName, String password) {
        check(loginName, password);
    }

    private void renewHash(Stored stored, String password) {
        jdbc.sql("update identity.person set password_hash = :new where id = :id and password_hash = :old")
                .param("new", passwords.hash(password))
                .param("id", stored.id)
                .param("old", stored.hash)
                .update();
    }

    private static Rejection wrong() {
        return Rejection.of(Rejection.Kind.UNAUTHENTICATED, "login.wrong");
    }
}
