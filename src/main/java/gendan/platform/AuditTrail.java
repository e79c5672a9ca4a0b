package gendan.platform;

import gendan.kernel.Actor;
import gendan.kernel.Subject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who changed what in the master data, field by field, with the value before and after.
///
/// Orders have their event log instead. Never hand over a secret: for a password the fact of the change is enough.
@Component
public final class AuditTrail {
    /// Longer values are cut; nobody reads them in a list of changes.
    private static final int MAX_VALUE = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    public AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// One field before and after.
    ///
    /// @param field the name that the API uses
    /// @param old null when it had no value
    /// @param now null when it has none any more
    public record Change(String field, String old, String now) {
        public static Change of(String field, Object old, Object now) {
            return new Change(field, readable(old), readable(now));
        }

        boolean differs() {
            return !Objects.equals(old, now);
        }

        private static String readable(Object value) {
            String text = switch (value) {
                case null -> null;
                case BigDecimal number -> number.stripTrailingZeros().toPlainString();
                case Collection<?> many ->
                    many.isEmpty()
                            ? null
                            : many.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
                default -> value.toString();
            };
            return text != null && text.length() > MAX_VALUE ? text.substring(0, MAX_VALUE - 1) + "…" : text;
        }
    }

    /// Writes, in the running transaction, one row for each change that is one; without any `changes` (something was
    /// made, deleted, logged out) one row for the action itself.
    ///
    /// @param action what was done, an English verb in the past, such as `CREATED`
    /// @param reason what the user gave as such, or null
    /// @return whether anything was written
    public boolean changed(Actor actor, Subject subject, String action, List<Change> changes, String reason) {
        List<Change> rows = new ArrayList<>(changes);
        rows.removeIf(change -> !change.differs());
        if (changes.isEmpty()) {
            rows.add(new Change(null, null, null));
        }
        if (rows.isEmpty()) {
            return false;
        }
        jdbc.sql("""
                        insert into platform.audit_entry
                            (at, actor_id, actor_name, subject_type, subject_id, action, field, old_value, new_value, reason)
                        select :at, :actorId, :actorName, :subjectType, :subjectId, :action, c.field, c.old, c.now, :reason
                        from unnest(:fields::text[], :olds::text[], :nows::text[]) with ordinality
                             as c(field, old, now, n)
                        order by c.n
                        """)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("actorId", actor.personId())
                .param("actorName", actor.name())
                .param("subjectType", subject.type())
                .param("subjectId", subject.id())
                .param("action", action)
                .param("reason", reason)
                .param("fields", rows.stream().map(Change::field).toArray(String[]::new))
                .param("olds", rows.stream().map(Change::old).toArray(String[]::new))
                .param("nows", rows.stream().map(Change::now).toArray(String[]::new))
                .update();
        return true;
    }
}
