package gendan.identity.access;

import gendan.kernel.Rejection;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts the attempts on each login name and locks it after too many.
///
/// An attempt is counted before the password is looked at, so that many at once cannot get past the limit; names
/// that nobody has are counted too.
@Component
public final class LoginAttempts {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final int most;
    private final Duration lock;

    LoginAttempts(JdbcClient jdbc, Clock clock, IdentitySettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.most = settings.loginAttempts();
        this.lock = Duration.ofMinutes(settings.lockMinutes());
    }

    /// @throws Rejection `login.locked` (429) with the minutes that are left
    void begin(String loginName) {
        OffsetDateTime now = now();
        boolean counted = jdbc.sql("""
                        insert into identity.login_attempt as a (login_name, attempts, last_at)
                        values (:name, 1, :now)
                        on conflict (login_name) do update set
                            attempts = case when a.last_at < :forgotten then 1 else a.attempts + 1 end,
                            locked_until = case when a.last_at >= :forgotten and a.attempts + 1 >= :most
                                                then :lockedUntil end,
                            last_at = :now
                        where a.locked_until is null or a.locked_until <= :now
                        returning 1
                        """)
                .param("name", loginName)
                .param("now", now)
                .param("forgotten", now.minus(lock))
                .param("most", most)
                .param("lockedUntil", now.plus(lock))
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!counted) {
            throw Rejection.of(Rejection.Kind.TOO_MANY, "login.locked", minutesLeft(loginName, now));
        }
    }

    /// After a success, or when an administrator gives somebody a new password.
    public void forget(String loginName) {
        jdbc.sql("delete from identity.login_attempt where login_name = :name or last_at < :old")
                .param("name", loginName)
                .param("old", now().minus(lock).minusDays(1))
                .update();
    }

    private long minutesLeft(String loginName, OffsetDateTime now) {
        return jdbc.sql("select locked_until from identity.login_attempt where login_name = :name")
                .param("name", loginName)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class))
                .optional()
                .map(until ->
                        Math.max(1, Duration.between(now, until).plusSeconds(59).toMinutes()))
                .orElse(lock.toMinutes());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
