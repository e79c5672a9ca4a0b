package gendan.platform;

import gendan.kernel.Event;
import gendan.kernel.Subject;
import gendan.platform.RecordedEvent.Place;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Cursors, batches and parked events of the subscribers.
@Component
final class SubscriptionStore {
    private final JdbcClient jdbc;

    SubscriptionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How far one subscriber has read one partition.
    record Cursor(int partition, Place place) {}

    /// A row of the batch; the payload is null when the subscriber does not care for this type.
    record Row(int partition, RecordedEvent event) {
        /// The cursor that has passed this row.
        Cursor cursor() {
            return new Cursor(partition, event.place());
        }
    }

    /// After a move to another database cluster (restore, upgrade by dump) transaction ids start anew; a new era
    /// keeps the old events before the new ones.
    void openEraIfMoved() {
        Integer next = jdbc.sql("""
                        select newest.era + 1
                        from (select e.era, e.xid from generate_series(0, :last) p (partition)
                              cross join lateral (select era, xid from platform.event
                                  where partition = p.partition order by era desc, xid desc limit 1) e
                              order by e.era desc, e.xid desc limit 1) newest
                        where newest.xid >= pg_snapshot_xmax(pg_current_snapshot())
                        """)
                .param("last", Subject.PARTITIONS - 1)
                .query(Integer.class)
                .optional()
                .orElse(null);
        if (next != null) {
            jdbc.sql("alter table platform.event alter column era set default " + next)
                    .update();
        }
    }

    void register(String subscriber) {
        jdbc.sql("""
                        insert into platform.subscription (subscriber, partition)
                        select :subscriber, generate_series(0, :last)
                        on conflict do nothing
                        """)
                .param("subscriber", subscriber)
                .param("last", Subject.PARTITIONS - 1)
                .update();
    }

    /// Locks the cursors that no other node is working on; held until the transaction ends.
    List<Cursor> lockCursors(String subscriber) {
        return jdbc.sql("""
                        select partition, era, xid, position from platform.subscription
                        where subscriber = :subscriber order by partition for update skip locked
                        """)
                .param("subscriber", subscriber)
                .query((row, n) -> new Cursor(row.getInt(1), new Place(row.getInt(2), row.getLong(3), row.getLong(4))))
                .list();
    }

    /// The next events of these partitions. Only transactions below the oldest open one are read, as a later commit
    /// could otherwise appear behind a cursor that has passed.
    List<Row> read(List<Cursor> cursors, List<Class<? extends Event>> interests, int limitPerPartition) {
        return jdbc.sql("""
                        select e.partition, e.era, e.xid::text::bigint, e.position, e.subject_type, e.subject_id,
                               e.type, e.actor_id, e.actor_name, e.occurred_at,
                               case when e.type = any(:interests) then e.payload::text end
                        from unnest(:partitions::int[], :eras::int[], :xids::bigint[], :positions::bigint[])
                               as c(partition, era, xid, position)
                        cross join lateral (
                            select * from platform.event e
                            where e.partition = c.partition
                              and (e.era, e.xid, e.position) > (c.era, c.xid::text::xid8, c.position)
                              and (e.xid < pg_snapshot_xmin(pg_current_snapshot())
                                   or e.era < (select current_era from platform.current_era))
                            order by e.era, e.xid, e.position
                            limit :limit) e
                        order by e.partition, e.era, e.xid, e.position
                        """)
                .param("interests", interests.stream().map(Event::typeOf).toArray(String[]::new))
                .params(places(cursors))
                .param("limit", limitPerPartition)
                .query((row, n) -> new Row(
                        row.getInt(1),
                        new RecordedEvent(
                                new Place(row.getInt(2), row.getLong(3), row.getLong(4)),
                                new Subject(row.getString(5), row.getObject(6, UUID.class)),
                                row.getString(7),
                                row.getObject(8, UUID.class),
                                row.getString(9),
                                row.getObject(10, OffsetDateTime.class).toInstant(),
                                row.getString(11))))
                .list();
    }

    void move(String subscriber, List<Cursor> cursors) {
        jdbc.sql("""
                        update platform.subscription s set era = c.era, xid = c.xid, position = c.position
                        from unnest(:partitions::int[], :eras::int[], :xids::bigint[], :positions::bigint[])
                               as c(partition, era, xid, position)
                        where s.subscriber = :subscriber and s.partition = c.partition
                        """).params(places(cursors)).param("subscriber", subscriber).update();
    }

    private static Map<String, ?> places(List<Cursor> cursors) {
        return Map.of(
                "partitions", cursors.stream().map(Cursor::partition).toArray(Integer[]::new),
                "eras", cursors.stream().map(c -> c.place().era()).toArray(Integer[]::new),
                "xids", cursors.stream().map(c -> c.place().transaction()).toArray(Long[]::new),
                "positions", cursors.stream().map(c -> c.place().position()).toArray(Long[]::new));
    }

    /// Those of the subjects that have a parked event.
    Set<UUID> parkedAmong(String subscriber, List<UUID> subjects) {
        return Set.copyOf(jdbc.sql("""
                        select subject_id from platform.parked_event
                        where subscriber = :subscriber and subject_id = any(:subjects)
                        """)
                .param("subscriber", subscriber)
                .param("subjects", subjects.toArray(UUID[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .set());
    }

    void park(String subscriber, int partition, RecordedEvent event, String error) {
        jdbc.sql("""
                        insert into platform.parked_event
                            (subscriber, partition, era, xid, position, subject_type, subject_id, type, error)
                        values (:subscriber, :partition, :era, :xid, :position, :subjectType, :subjectId, :type, :error)
                        on conflict do nothing
                        """)
                .param("subscriber", subscriber)
                .param("partition", partition)
                .param("era", event.place().era())
                .param("xid", event.place().transaction())
                .param("position", event.place().position())
                .param("subjectType", event.subject().type())
                .param("subjectId", event.subject().id())
                .param("type", event.type())
                .param("error", error)
                .update();
    }
}
