package gendan.customer;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The people who look after customers.
@Component
final class Owners {
    /// @param teamId null when they are in no team
    record Owner(UUID id, UUID teamId) {}

    private final JdbcClient jdbc;

    Owners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Nobody when there is no such person, or they have left.
    Optional<Owner> find(UUID personId) {
        return jdbc.sql("select id, team_id from identity.person where id = :id and active")
                .param("id", personId)
                .query((row, n) -> new Owner(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional();
    }
}
