package gendan.identity.access;

import gendan.kernel.Actor;
import gendan.kernel.Subject;
import gendan.kernel.Violations;
import gendan.platform.AuditTrail;
import gendan.platform.AuditTrail.Change;
import gendan.platform.Tx;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Changes what a person may change about himself: language, zone, name, how he is reached.
///
/// Rejections: `locale.unknown`, `time-zone.unknown`, `text.too-long`, `email.malformed`, `phone.malformed`.
@Component
public final class ChangeProfile {
    private final JdbcClient jdbc;
    private final Tx tx;
    private final Clock clock;
    private final AuditTrail audit;
    private final Callers callers;

    ChangeProfile(JdbcClient jdbc, Tx tx, Clock clock, AuditTrail audit, Callers callers) {
        this.jdbc = jdbc;
        this.tx = tx;
        this.clock = clock;
        this.audit = audit;
        this.callers = callers;
    }

    /// @param locale `zh-CN` or `en-US`
    /// @param timeZone IANA name; null leaves it as it is, as does a null name
    public record Request(String locale, String timeZone, String name, String email, String phone) {}

    private record Profile(String locale, String timeZone, String name, String email, String phone) {}

    public void run(Actor actor, Request request) {
        // 1. what was sent
        var violations = new Violations();
        PersonRules.locale(violations, "/locale", violations.required("/locale", request.locale()));
        PersonRules.timeZone(violations, "/timeZone", request.timeZone());
        String name = violations.text("/name", request.name(), PersonRules.LONGEST_NAME);
        String email = violations.email("/email", request.email());
        String phone = violations.phone("/phone", request.phone());
        violations.rejectIfAny();
        // 2. the change
        tx.write(() -> {
            Profile old = lock(actor);
            var now = new Profile(
                    request.locale(),
                    request.timeZone() == null ? old.timeZone : request.timeZone(),
                    name == null ? old.name : name,
                    email,
                    phone);
            boolean changed = audit.changed(
                    actor,
                    new Subject("Person", actor.personId()),
                    "CHANGED",
                    List.of(
                            Change.of("name", old.name, now.name),
                            Change.of("email", old.email, now.email),
                            Change.of("phone", old.phone, now.phone),
                            Change.of("locale", old.locale, now.locale),
                            Change.of("timeZone", old.timeZone, now.timeZone)),
                    null);
            if (changed) {
                write(actor, now);
                callers.accessChanged();
            }
        });
    }

    private Profile lock(Actor actor) {
        return jdbc.sql("select locale, time_zone, name, email, phone from identity.person where id = :id for update")
                .param("id", actor.personId())
                .query((row, n) -> new Profile(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .single();
    }

    private void write(Actor actor, Profile now) {
        jdbc.sql("""
                        update identity.person
                        set locale = :locale, time_zone = :zone, name = :name, email = :email, phone = :phone,
                            version = version + 1, updated_at = :at
                        where id = :id
                        """)
                .param("locale", now.locale)
                .param("zone", now.timeZone)
                .param("name", now.name)
                .param("email", now.email)
                .param("phone", now.phone)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("id", actor.personId())
                .update();
    }
}
