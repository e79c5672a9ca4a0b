package gendan.process.dispatch;

import gendan.kernel.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Writes the rules of dispatch, what it knows of people, and their absences.
@Component
final class DispatchStore {
    private static final TypeReference<List<DispatchRule>> RULES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    DispatchStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    DispatchRules inForce() {
        return jdbc.sql("""
                        select version, rules::text, note, made_by_name, made_at from process.dispatch_rules
                        order by version desc limit 1
                        """)
                .query((row, n) -> new DispatchRules(
                        row.getInt(1),
                        json.readValue(row.getString(2), RULES),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(DispatchRules.NONE);
    }

    /// @throws DuplicateKeyException when somebody else has written that version meanwhile
    void insert(Actor actor, int version, List<DispatchRule> rules, String note) {
        jdbc.sql("""
                        insert into process.dispatch_rules (version, rules, note, made_by, made_by_name, made_at)
                        values (:version, :rules::jsonb, :note, :by, :byName, :at)
                        """)
                .param("version", version)
                .param("rules", json.writeValueAsString(rules))
                .param("note", note)
                .param("by", actor.personId())
                .param("byName", actor.name())
                .param("at", at(clock.instant()))
                .update();
    }

    /// @param expectedVersion 0 for a person of whom nothing is known yet
    /// @return false when somebody else has changed it meanwhile
    boolean save(UUID personId, long expectedVersion, SetWorker.Request worker) {
        return jdbc.sql("""
                        insert into process.worker as w (person_id, skills, capacity_percent, takes_work)
                        select :person, :skills::text[], :capacity, :takesWork
                        where :expected = 0 or exists (select from process.worker where person_id = :person)
                        on conflict (person_id) do update
                        set skills = excluded.skills, capacity_percent = excluded.capacity_percent,
                            takes_work = excluded.takes_work, version = w.version + 1
                        where w.version = :expected
                        """)
                        .param("person", personId)
                        .param("skills", worker.skills().toArray(String[]::new))
                        .param("capacity", worker.capacityPercent())
                        .param("takesWork", worker.takesWork())
                        .param("expected", expectedVersion)
                        .update()
                == 1;
    }

    void insert(Actor actor, UUID id, UUID personId, Instant startsAt, Instant endsAt, String note) {
        jdbc.sql("""
                        insert into process.absence
                            (id, person_id, starts_at, ends_at, note, recorded_by_name, recorded_at)
                        values (:id, :person, :starts, :ends, :note, :byName, :at)
                        """)
                .param("id", id)
                .param("person", personId)
                .param("starts", at(startsAt))
                .param("ends", at(endsAt))
                .param("note", note)
                .param("byName", actor.name())
                .param("at", at(clock.instant()))
                .update();
    }

    /// @return whose it was; null when there is none of that id
    UUID deleteAbsence(UUID id) {
        return jdbc.sql("delete from process.absence where id = :id returning person_id")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /// @return whether the person has an absence that overlaps this time
    boolean isAbsent(UUID personId, Instant from, Instant until) {
        return jdbc.sql("""
                        select exists (select from process.absence
                                       where person_id = :person and ends_at > :from and starts_at < :until)
                        """)
                .param("person", personId)
                .param("from", at(from))
                .param("until", at(until))
                .query(Boolean.class)
                .single();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
