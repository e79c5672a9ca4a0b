package gendan.identity;

import gendan.platform.TeamNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells other modules how teams are called.
@Component
final class StoredTeamNames implements TeamNames {
    private final JdbcClient jdbc;

    StoredTeamNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> teamIds) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("select id, name from identity.team where id = any(:ids)")
                .param("ids", teamIds.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return names;
    }
}
