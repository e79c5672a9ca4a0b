package gendan.identity;

import gendan.kernel.Page;
import gendan.kernel.Rejection;
import gendan.platform.PageCursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads teams for the screens.
@Component
final class TeamQueries {
    private static final String SELECT = """
            select t.id, t.name, t.leader_id, l.name as leader_name, t.region_code, t.active, t.version,
                   (select count(*) from identity.person p where p.team_id = t.id and p.active) as members
            from identity.team t left join identity.person l on l.id = t.leader_id
            """;

    private final JdbcClient jdbc;

    TeamQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param members how many active people are in it
    record TeamView(
            UUID id,
            String name,
            UUID leaderId,
            String leaderName,
            String regionCode,
            boolean active,
            int members,
            long version) {}

    Page<TeamView> list(Boolean active, String cursor, Integer limit) {
        int size = Page.size(limit);
        PageCursor after = PageCursor.read(cursor, 2);
        List<TeamView> rows = jdbc.sql(SELECT + """
                        where (:active::boolean is null or t.active = :active)
                          and (:afterId::uuid is null or (t.name collate "zh-x-icu", t.id) > (:afterName, :afterId))
                        order by t.name collate "zh-x-icu", t.id limit :limit
                        """)
                .param("active", active)
                .param("afterName", after == null ? "" : after.text(0))
                .param("afterId", after == null ? null : after.id(1))
                .param("limit", size + 1)
                .query((row, n) -> view(row))
                .list();
        return Page.of(rows, size, team -> PageCursor.of(team.name(), team.id()));
    }

    /// @throws Rejection `team.not-found` (404)
    TeamView one(UUID id) {
        return jdbc.sql(SELECT + " where t.id = :id")
                .param("id", id)
                .query((row, n) -> view(row))
                .optional()
                .orElseThrow(() -> Rejection.notFound("team.not-found"));
    }

    private static TeamView view(ResultSet row) throws SQLException {
        return new TeamView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("leader_id", UUID.class),
                row.getString("leader_name"),
                row.getString("region_code"),
                row.getBoolean("active"),
                row.getInt("members"),
                row.getLong("version"));
    }
}
