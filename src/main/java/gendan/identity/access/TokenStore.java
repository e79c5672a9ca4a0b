package gendan.identity.access;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes and lists tokens.
@Component
final class TokenStore {
    private static final int MOST_LISTED = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    TokenStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// In which state a token is.
    enum State {
        ACTIVE,
        EXPIRED,
        REVOKED
    }

    record TokenView(
            UUID id,
            String name,
            List<String> permissions,
            State state,
            Instant createdAt,
            Instant expiresAt,
            Instant lastUsedAt,
            Instant revokedAt) {}

    void insert(
            UUID id, UUID personId, String name, SecretHash hash, List<String> permissions, Instant now, Instant end) {
        jdbc.sql("""
                        insert into identity.token (id, person_id, name, secret_hash, permissions, created_at, expires_at)
                        values (:id, :person, :name, :hash, :permissions, :now, :end)
                        """)
                .param("id", id)
                .param("person", personId)
                .param("name", name)
                .param("hash", hash.bytes())
                .param("permissions", permissions.toArray(String[]::new))
                .param("now", at(now))
                .param("end", at(end))
                .update();
    }

    int alive(UUID personId, Instant now) {
        return jdbc.sql("""
                        select count(*) from identity.token
                        where person_id = :person and revoked_at is null and expires_at > :now
                        """)
                .param("person", personId)
                .param("now", at(now))
                .query(Integer.class)
                .single();
    }

    /// Null when there is no such token.
    UUID lockOwner(UUID id) {
        return jdbc.sql("select person_id from identity.token where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /// @return whether it was not revoked before
    boolean revoke(UUID id) {
        return jdbc.sql("update identity.token set revoked_at = :now where id = :id and revoked_at is null")
                        .param("id", id)
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    /// Newest first, the newest 500.
    List<TokenView> list(UUID personId) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        select id, name, permissions, created_at, expires_at, last_used_at, revoked_at
                        from identity.token where person_id = :person order by id desc limit :most
                        """)
                .param("person", personId)
                .param("most", MOST_LISTED)
                .query((row, n) -> {
                    Instant end = instant(row.getObject(5, OffsetDateTime.class));
                    Instant revoked = instant(row.getObject(7, OffsetDateTime.class));
                    State state = revoked != null ? State.REVOKED : end.isAfter(now) ? State.ACTIVE : State.EXPIRED;
                    return new TokenView(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            List.of((String[]) row.getArray(3).getArray()),
                            state,
                            instant(row.getObject(4, OffsetDateTime.class)),
                            end,
                            instant(row.getObject(6, OffsetDateTime.class)),
                            revoked);
                })
                .list();
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Instant instant(OffsetDateTime value) {
        return value == null ? null : value.toInstant();
    }
}
