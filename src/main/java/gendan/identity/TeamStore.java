package gendan.identity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes teams.
@Component
final class TeamStore {
    private static final String SELECT =
            "select id, name, leader_id, region_code, active, version from identity.team where id = :id";

    private final JdbcClient jdbc;
    private final Clock clock;

    TeamStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Stored(UUID id, String name, UUID leaderId, String regionCode, boolean active, long version) {}

    Stored find(UUID id) {
        return read(SELECT, id);
    }

    Stored lock(UUID id) {
        return read(SELECT + " for update", id);
    }

    private Stored read(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, n) -> new Stored(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getBoolean(5),
                        row.getLong(6)))
                .optional()
                .orElse(null);
    }

    /// @return whether the name was free
    boolean insert(Stored team) {
        return jdbc.sql("""
                        insert into identity.team (id, name, leader_id, region_code, active, created_at, updated_at)
                        values (:id, :name, :leader, :region, :active, :now, :now)
                        on conflict (lower(name)) do nothing
                        """)
                        .param("id", team.id)
                        .param("name", team.name)
                        .param("leader", team.leaderId)
                        .param("region", team.regionCode)
                        .param("active", team.active)
                        .param("now", now())
                        .update()
                == 1;
    }

    /// @return whether the name was free
    boolean update(Stored team) {
        return jdbc.sql("""
                        update identity.team
                        set name = :name, leader_id = :leader, region_code = :region, active = :active,
                            version = version + 1, updated_at = :now
                        where id = :id
                          and not exists (select from identity.team where lower(name) = lower(:name) and id <> :id)
                        """)
                        .param("id", team.id)
                        .param("name", team.name)
                        .param("leader", team.leaderId)
                        .param("region", team.regionCode)
                        .param("active", team.active)
                        .param("now", now())
                        .update()
                == 1;
    }

    /// Null for no team.
    String nameOf(UUID id) {
        Stored team = id == null ? null : find(id);
        return team == null ? null : team.name();
    }

    /// Null for nobody.
    String nameOfPerson(UUID id) {
        return id == null
                ? null
                : jdbc.sql("select name from identity.person where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }

    boolean isActivePerson(UUID id) {
        return jdbc.sql("select exists (select from identity.person where id = :id and active)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    int activeMembers(UUID id) {
        return jdbc.sql("select count(*) from identity.person where team_id = :id and active")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
