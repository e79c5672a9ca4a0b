package gendan.process.dispatch;

import gendan.kernel.Page;
import gendan.kernel.Rejection;
import gendan.platform.PageCursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads people with their work and absences, for the screens.
@Component
final class WorkerQueries {
    private static final TypeReference<List<WorkerView.Absence>> ABSENCES = new TypeReference<>() {};
    private static final String BY_NAME = "p.name collate \"zh-x-icu\"";

    private static final String SELECT = """
            select p.id, p.name, p.team_id, t.name,
                   array(select r.role_code from identity.person_role r where r.person_id = p.id order by 1),
                   coalesce(w.skills, '{}'), coalesce(w.capacity_percent, 100), coalesce(w.takes_work, true),
                   exists (select from process.absence a
                           where a.person_id = p.id and a.starts_at <= :now and a.ends_at > :now),
                   open.steps, coalesce(open.minutes, 0), open.late, coalesce(w.version, 0),
                   (select json_agg(json_build_object('id', a.id, 'startsAt', a.starts_at, 'endsAt', a.ends_at,
                                                      'note', a.note) order by a.starts_at)::text
                    from process.absence a where a.person_id = p.id and a.ends_at > :now)
            from identity.person p
            left join identity.team t on t.id = p.team_id
            left join process.worker w on w.person_id = p.id
            cross join lateral (
                select count(*) as steps, sum(s.expected_minutes) as minutes,
                       count(*) filter (where s.due_at < :now) as late
                from process.step s
                where s.person_id = p.id and s.state in ('READY', 'IN_PROGRESS', 'BLOCKED')) open
            where p.active
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    WorkerQueries(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// By name, in the order of pinyin.
    ///
    /// @param teamId null for all, as is the role
    Page<WorkerView> page(UUID teamId, String roleCode, String cursor, Integer limit) {
        int size = Page.size(limit);
        PageCursor after = PageCursor.read(cursor, 2);
        String sql = SELECT
                + (teamId == null ? "" : " and p.team_id = :team")
                + (roleCode == null
                        ? ""
                        : " and exists (select from identity.person_role r where r.person_id = p.id and r.role_code = :role)")
                + (after == null ? "" : " and (" + BY_NAME + ", p.id) > (:afterName collate \"zh-x-icu\", :afterId)")
                + " order by " + BY_NAME + ", p.id limit :limit";
        var statement = jdbc.sql(sql)
                .param("now", now())
                .param("team", teamId)
                .param("role", roleCode)
                .param("limit", size + 1);
        if (after != null) {
            statement.param("afterName", after.text(0)).param("afterId", after.id(1));
        }
        List<WorkerView> rows = statement.query(this::row).list();
        return Page.of(rows, size, row -> PageCursor.of(row.name(), row.personId()));
    }

    /// @throws Rejection `person.unknown` (404)
    WorkerView one(UUID personId) {
        return jdbc.sql(SELECT + " and p.id = :person")
                .param("now", now())
                .param("person", personId)
                .query(this::row)
                .optional()
                .orElseThrow(() -> Rejection.notFound("person.unknown"));
    }

    private WorkerView row(ResultSet row, int n) throws SQLException {
        String absences = row.getString(14);
        return new WorkerView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                Arrays.asList((String[]) row.getArray(5).getArray()),
                Arrays.asList((String[]) row.getArray(6).getArray()),
                row.getInt(7),
                row.getBoolean(8),
                row.getBoolean(9),
                row.getInt(10),
                row.getLong(11),
                row.getInt(12),
                absences == null ? List.of() : json.readValue(absences, ABSENCES),
                row.getLong(13));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
