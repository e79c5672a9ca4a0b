package gendan.process.dispatch;

import gendan.kernel.DataScope;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads who works here at this moment, and how much each has to do.
@Component
final class Workforce {
    private final JdbcClient jdbc;
    private final Clock clock;

    Workforce(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Everybody who is active.
    List<Worker> now() {
        Instant now = clock.instant();
        return jdbc.sql("""
                        select p.id, p.name, p.team_id, coalesce(p.region_code, t.region_code),
                               array(select r.role_code from identity.person_role r where r.person_id = p.id),
                               coalesce(w.skills, '{}'), coalesce(w.capacity_percent, 100), coalesce(w.takes_work, true),
                               exists (select from process.absence a
                                       where a.person_id = p.id and a.starts_at <= :now and a.ends_at > :now),
                               coalesce(open.minutes, 0),
                               coalesce(p.scope, (select r.scope from identity.person_role pr
                                                  join identity.role r on r.code = pr.role_code
                                                  where pr.person_id = p.id
                                                  order by array_position('{ALL,REGION,TEAM,OWN}', r.scope) limit 1),
                                        'OWN')
                        from identity.person p
                        left join identity.team t on t.id = p.team_id
                        left join process.worker w on w.person_id = p.id
                        left join (select person_id, sum(expected_minutes) as minutes from process.step
                                   where state in ('READY', 'IN_PROGRESS', 'BLOCKED') and person_id is not null
                                   group by person_id) open on open.person_id = p.id
                        where p.active
                        order by p.id
                        """)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query((row, n) -> new Worker(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        strings(row.getArray(5)),
                        row.getString(4),
                        DataScope.valueOf(row.getString(11)),
                        strings(row.getArray(6)),
                        row.getInt(7),
                        row.getBoolean(8),
                        row.getBoolean(9),
                        row.getLong(10)))
                .list();
    }

    private static Set<String> strings(java.sql.Array array) throws java.sql.SQLException {
        return Arrays.stream((String[]) array.getArray()).collect(Collectors.toUnmodifiableSet());
    }
}
