package gendan.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Begins and ends logins.
@Component
public final class SessionStore {
    /// Older logins of the same person end when there are more.
    private static final int MOST_PER_PERSON = 50;

    private static final int LONGEST_USER_AGENT = 200;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Callers callers;
    private final IdentitySettings settings;

    SessionStore(JdbcClient jdbc, Clock clock, Callers callers, IdentitySettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.callers = callers;
        this.settings = settings;
    }

    /// Where a login comes from, for whoever looks into it later.
    public record Origin(String address, String userAgent) {
        public static Origin of(HttpServletRequest request) {
            return new Origin(request.getRemoteAddr(), request.getHeader("User-Agent"));
        }
    }

    /// @return the secret that the browser keeps; it is not stored
    public String begin(UUID personId, Origin origin) {
        String secret = Secrets.session();
        OffsetDateTime now = now();
        String agent = origin.userAgent();
        jdbc.sql("""
                        insert into identity.session
                            (secret_hash, person_id, created_at, last_seen_at, address, user_agent)
                        values (:hash, :person, :now, :now, :address, :agent)
                        """)
                .param("hash", SecretHash.of(secret).bytes())
                .param("person", personId)
                .param("now", now)
                .param("address", origin.address())
                .param(
                        "agent",
                        agent != null && agent.length() > LONGEST_USER_AGENT
                                ? agent.substring(0, LONGEST_USER_AGENT)
                                : agent)
                .update();
        forgetOld(personId, now);
        return secret;
    }

    private void forgetOld(UUID personId, OffsetDateTime now) {
        jdbc.sql("""
                        delete from identity.session
                        where person_id = :person
                          and (created_at <= :tooOld or last_seen_at <= :idle
                               or created_at < (select created_at from identity.session where person_id = :person
                                                order by created_at desc offset :most limit 1))
                        """)
                .param("person", personId)
                .param("tooOld", now.minusHours(settings.sessionHours()))
                .param("idle", now.minusMinutes(settings.sessionIdleMinutes()))
                .param("most", MOST_PER_PERSON - 1)
                .update();
    }

    void end(SecretHash session) {
        jdbc.sql("delete from identity.session where secret_hash = :hash")
                .param("hash", session.bytes())
                .update();
        callers.accessChanged();
    }

    /// Logs a person out everywhere.
    ///
    /// @return how many logins that ended
    public int endAll(UUID personId) {
        return endOthers(personId, null);
    }

    /// @param kept a session of the person that goes on, or null
    int endOthers(UUID personId, SecretHash kept) {
        int ended = jdbc.sql("delete from identity.session where person_id = :person and secret_hash <> :kept")
                .param("person", personId)
                .param("kept", kept == null ? new byte[0] : kept.bytes())
                .update();
        callers.accessChanged();
        return ended;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
