package gendan.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What steps need to know of people.
@Component
final class StepPeople {
    private final JdbcClient jdbc;

    StepPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The teams of these persons; those without a team are missing.
    Map<UUID, UUID> teams(Collection<UUID> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        Map<UUID, UUID> teams = new HashMap<>();
        jdbc.sql("select id, team_id from identity.person where id = any(:people) and team_id is not null")
                .param("people", people.toArray(UUID[]::new))
                .query(row -> {
                    teams.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return teams;
    }

    /// Codes of the roles that this person has.
    Set<String> roles(UUID person) {
        return person == null
                ? Set.of()
                : jdbc.sql("select role_code from identity.person_role where person_id = :person")
                        .param("person", person)
                        .query(String.class)
                        .set();
    }

    /// The name of an active person; null: there is none.
    String activeName(UUID person) {
        return jdbc.sql("select name from identity.person where id = :person and active")
                .param("person", person)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    Map<UUID, String> names(Collection<UUID> people) {
        return names("select id, name from identity.person where id = any(:ids)", people);
    }

    Map<UUID, String> teamNames(Collection<UUID> teams) {
        return names("select id, name from identity.team where id = any(:ids)", teams);
    }

    private Map<UUID, String> names(String sql, Collection<UUID> ids) {
        List<UUID> wanted = ids.stream().distinct().toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql(sql).param("ids", wanted.toArray(UUID[]::new)).query(row -> {
            names.put(row.getObject(1, UUID.class), row.getString(2));
        });
        return names;
    }
}
