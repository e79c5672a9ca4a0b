package gendan.process.board;

import gendan.kernel.Actor;
import gendan.kernel.Rejection;
import gendan.ordering.OrderStage;
import gendan.platform.ScopeFilter;
import gendan.process.Light;
import gendan.process.StepState;
import gendan.process.template.Names;
import gendan.process.template.Obstacle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The open steps of a team: one lane for the queue, one for each person. What is due first stands first.
@Component
final class TeamBoard {
    private static final int SHOWN = 30;
    private static final int MOST_PEOPLE = 60;

    /// The queue of a team is what lies there for the team itself, or for a role that somebody in it has.
    private static final String QUEUE = """
            ((select t.* from process.step t where t.team_id = :team and t.person_id is null
                  and t.state in ('READY', 'IN_PROGRESS', 'BLOCKED')
              order by t.due_at, t.order_id, t.position limit :most)
             union all
             select t.* from unnest(:roles::text[]) as r(code) cross join lateral (
                 select t.* from process.step t where t.role_code = r.code and t.person_id is null
                     and t.team_id is null and t.state in ('READY', 'IN_PROGRESS', 'BLOCKED')
                 order by t.due_at, t.order_id, t.position limit :most) t)
            """;

    private final JdbcClient jdbc;
    private final BoardCards cards;
    private final Clock clock;

    TeamBoard(JdbcClient jdbc, BoardCards cards, Clock clock) {
        this.jdbc = jdbc;
        this.cards = cards;
        this.clock = clock;
    }

    /// @param lanes the queue first, then the people by name
    record View(Instant now, UUID teamId, String teamName, List<Lane> lanes) {}

    /// @param personId null for the queue
    /// @param count up to 1,001, as is `late`
    record Lane(UUID personId, String personName, int count, int late, List<Task> tasks) {}

    /// A step as a card of its lane.
    record Task(
            UUID orderId,
            String orderNumber,
            String customerName,
            OrderStage stage,
            int urgency,
            LocalDate promisedOn,
            int position,
            String code,
            String nameZh,
            String nameEn,
            StepState state,
            Light light,
            boolean late,
            Instant dueAt,
            Obstacle obstacle,
            long sheetVersion) {}

    private record Counted(int all, int late) {}

    /// @throws Rejection `team.not-found` (404)
    View view(Actor actor, UUID teamId) {
        Instant now = clock.instant();
        String name = jdbc.sql("select name from identity.team where id = :team")
                .param("team", teamId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Rejection.notFound("team.not-found"));
        return new View(now, teamId, name, lanes(actor, teamId, now));
    }

    private List<Lane> lanes(Actor actor, UUID teamId, Instant now) {
        Map<UUID, String> people = people(teamId);
        Map<UUID, Counted> counts = new HashMap<>();
        Map<UUID, List<Task>> tasks = new HashMap<>();
        var scope = ScopeFilter.of(actor, "s.owner_id", "s.team_id", "s.region_code");
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("team", teamId);
        parameters.put("people", people.keySet().toArray(UUID[]::new));
        parameters.put("roles", roles(teamId));
        parameters.put("now", BoardFilter.at(now));
        parameters.put("most", OrderBoard.COUNTED_UP_TO);
        parameters.put("limit", SHOWN);
        // 1. what each person has; 2. what lies in the queue; 3. how much of both
        read(THEIRS.formatted(scope), parameters, now, tasks);
        read(LYING.formatted(QUEUE, scope), parameters, now, tasks);
        jdbc.sql(COUNTS.formatted(scope, QUEUE, scope)).params(parameters).query(row -> {
            counts.put(row.getObject(1, UUID.class), new Counted(row.getInt(2), row.getInt(3)));
        });
        List<Lane> lanes = new ArrayList<>();
        lanes.add(lane(null, null, counts, tasks));
        people.forEach((id, person) -> lanes.add(lane(id, person, counts, tasks)));
        return lanes;
    }

    private static Lane lane(UUID id, String person, Map<UUID, Counted> counts, Map<UUID, List<Task>> tasks) {
        Counted counted = counts.getOrDefault(id, new Counted(0, 0));
        return new Lane(id, person, counted.all, counted.late, tasks.getOrDefault(id, List.of()));
    }

    private Map<UUID, String> people(UUID teamId) {
        Map<UUID, String> people = new LinkedHashMap<>();
        jdbc.sql("""
                        select id, name from identity.person where team_id = :team and active
                        order by name collate "zh-x-icu", id limit :most
                        """).param("team", teamId).param("most", MOST_PEOPLE).query(row -> {
            people.put(row.getObject(1, UUID.class), row.getString(2));
        });
        return people;
    }

    private String[] roles(UUID teamId) {
        return jdbc.sql("""
                        select distinct r.role_code from identity.person p
                        join identity.person_role r on r.person_id = p.id where p.team_id = :team and p.active
                        """).param("team", teamId).query(String.class).list().toArray(String[]::new);
    }

    private static final String TASK = """
            s.order_id, s.order_number, s.customer_name, s.stage, s.urgency, s.promised_on, s.template_id,
            s.template_version, s.version, t.position, t.code, t.state, t.due_at, t.obstacle, t.person_id
            """;

    private static final String THEIRS = "select " + TASK + """
             from unnest(:people::uuid[]) as l(id)
            cross join lateral (
                select t.* from process.step t join process.sheet s on s.order_id = t.order_id
                where t.person_id = l.id and t.state in ('READY', 'IN_PROGRESS', 'BLOCKED')
                  and s.status = 'OPEN' and %s
                order by t.due_at, t.order_id, t.position limit :limit) t
            join process.sheet s on s.order_id = t.order_id
            order by t.due_at, t.order_id, t.position
            """;

    private static final String LYING = "select " + TASK + """
             from %s t join process.sheet s on s.order_id = t.order_id
            where s.status = 'OPEN' and %s order by t.due_at, t.order_id, t.position limit :limit
            """;

    private static final String COUNTS = """
            select l.id, c.* from unnest(:people::uuid[]) as l(id) cross join lateral (
                select count(*), count(*) filter (where due_at < :now) from (
                    select t.due_at from process.step t join process.sheet s on s.order_id = t.order_id
                    where t.person_id = l.id and t.state in ('READY', 'IN_PROGRESS', 'BLOCKED')
                      and s.status = 'OPEN' and %s limit :most) counted) c
            union all
            select null, count(*), count(*) filter (where due_at < :now) from (
                select t.due_at from %s t join process.sheet s on s.order_id = t.order_id
                where s.status = 'OPEN' and %s limit :most) counted
            """;

    private void read(String sql, Map<String, Object> parameters, Instant now, Map<UUID, List<Task>> tasks) {
        jdbc.sql(sql).params(parameters).query(row -> {
            tasks.computeIfAbsent(row.getObject(15, UUID.class), person -> new ArrayList<>())
                    .add(task(row, now));
        });
    }

    private Task task(ResultSet row, Instant now) throws SQLException {
        StepState state = StepState.valueOf(row.getString(12));
        Instant due = BoardCards.instant(row, 13);
        boolean late = BoardCards.isLate(state, due, now);
        Names name = cards.name(row.getObject(7, UUID.class), row.getInt(8), row.getString(11));
        return new Task(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                OrderStage.valueOf(row.getString(4)),
                row.getInt(5),
                row.getObject(6, LocalDate.class),
                row.getInt(10),
                row.getString(11),
                name.zh(),
                name.en(),
                state,
                Light.of(state, late),
                late,
                due,
                BoardCards.obstacle(row.getString(14)),
                row.getLong(9));
    }
}
