package gendan.platform;

import gendan.kernel.Actor;
import gendan.kernel.Event;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/// The append-only log of all that happened. A command writes one row in its own transaction; timeline, process
/// sheet, notifications and analytics read it afterwards ([Subscriber]).
@Component
public final class EventLog {
    /// The columns in the order of [#APPEND]; for commands that write their event within a larger statement.
    public static final String COLUMNS =
            "partition, subject_type, subject_id, type, actor_id, actor_name, occurred_at, payload";

    private static final String APPEND = "insert into platform.event (" + COLUMNS
            + ") values (:partition, :subjectType, :subjectId, :type, :actorId, :actorName, :at, :payload::json)";

    private static final String APPEND_ALL = "insert into platform.event (" + COLUMNS + ") " + """
            select partition, subject_type, subject_id, type, :actorId::uuid, :actorName, :at, payload
            from unnest(:partitions::smallint[], :subjectTypes::text[], :subjectIds::uuid[], :types::text[],
                        :payloads::json[]) as e(partition, subject_type, subject_id, type, payload)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final SubscriberNudge nudge;

    public EventLog(JdbcClient jdbc, JsonMapper json, Clock clock, SubscriberNudge nudge) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.nudge = nudge;
    }

    /// Writes the event in the running transaction.
    public void append(Actor actor, Event event) {
        jdbc.sql(APPEND)
                .param("partition", event.subject().partition())
                .param("subjectType", event.subject().type())
                .param("subjectId", event.subject().id())
                .param("type", Event.typeOf(event.getClass()))
                .param("actorId", actor.personId())
                .param("actorName", actor.name())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("payload", payload(event))
                .update();
        announce();
    }

    /// Writes many events of one actor in the running transaction, in one statement.
    public void appendAll(Actor actor, List<? extends Event> events) {
        jdbc.sql(APPEND_ALL)
                .param("actorId", actor.personId())
                .param("actorName", actor.name())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("partitions", array(events, event -> event.subject().partition(), Integer[]::new))
                .param("subjectTypes", array(events, event -> event.subject().type(), String[]::new))
                .param("subjectIds", array(events, event -> event.subject().id(), UUID[]::new))
                .param("types", array(events, event -> Event.typeOf(event.getClass()), String[]::new))
                .param("payloads", array(events, this::payload, String[]::new))
                .update();
        announce();
    }

    private static <V> V[] array(List<? extends Event> events, Function<Event, V> value, IntFunction<V[]> array) {
        return events.stream().map(value).toArray(array);
    }

    /// The event as JSON, for commands that write the row themselves.
    public String payload(Event event) {
        return json.writeValueAsString(event);
    }

    /// Tells the subscribers of this program, once the transaction is committed, that there is something to read.
    public void announce() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new AfterCommit(nudge));
        } else {
            nudge.nudge();
        }
    }

    private record AfterCommit(SubscriberNudge nudge) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            nudge.nudge();
        }
    }
}
