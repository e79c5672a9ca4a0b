package gendan.identity.access;

import gendan.kernel.Actor;
import gendan.kernel.DataScope;
import gendan.kernel.Permission;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads whom a session or a token stands for, with everything a request needs to know of them.
@Component
final class CallerQueries {
    private static final String PERSON = """
            p.id, p.name, p.locale, p.team_id, coalesce(p.region_code, t.region_code) as region_code, p.scope,
            a.permissions as role_permissions, a.scopes, a.administrator
            """;
    private static final String FROM_PERSON = """
            join identity.person p on p.id = s.person_id and p.active
            left join identity.team t on t.id = p.team_id
            cross join lateral identity.access_of(p.id) a
            """;

    private final JdbcClient jdbc;
    private final Duration sessionLife;
    private final Duration sessionIdle;

    CallerQueries(JdbcClient jdbc, IdentitySettings settings) {
        this.jdbc = jdbc;
        this.sessionLife = Duration.ofHours(settings.sessionHours());
        this.sessionIdle = Duration.ofMinutes(settings.sessionIdleMinutes());
    }

    /// Null when there is no such session, or its person is no longer active.
    Caller session(SecretHash hash) {
        return jdbc.sql("select s.created_at, s.last_seen_at, " + PERSON + " from identity.session s " + FROM_PERSON
                        + " where s.secret_hash = :hash")
                .param("hash", hash.bytes())
                .query((row, n) -> {
                    Set<Permission> permissions = rolePermissions(row);
                    return new Caller(
                            hash,
                            null,
                            actor(row, row.getString("name"), Actor.Kind.PERSON, permissions),
                            locale(row),
                            instant(row, "created_at").plus(sessionLife),
                            sessionIdle,
                            false,
                            new AtomicLong(instant(row, "last_seen_at").toEpochMilli()));
                })
                .optional()
                .orElse(null);
    }

    /// Null when there is no such token, or its owner is no longer active.
    Caller token(SecretHash hash) {
        return jdbc.sql("select s.id as token_id, s.name as token_name, s.permissions as token_permissions,"
                        + " s.expires_at, s.revoked_at, s.last_used_at, " + PERSON + " from identity.token s "
                        + FROM_PERSON + " where s.secret_hash = :hash")
                .param("hash", hash.bytes())
                .query((row, n) -> {
                    Set<Permission> permissions = rolePermissions(row);
                    permissions.retainAll(permissions(row.getArray("token_permissions")));
                    Instant lastUsed = instant(row, "last_used_at");
                    return new Caller(
                            hash,
                            row.getObject("token_id", UUID.class),
                            actor(
                                    row,
                                    row.getString("name") + "（" + row.getString("token_name") + "）",
                                    Actor.Kind.TOKEN,
                                    permissions),
                            locale(row),
                            instant(row, "expires_at"),
                            null,
                            row.getObject("revoked_at") != null,
                            new AtomicLong(lastUsed == null ? 0 : lastUsed.toEpochMilli()));
                })
                .optional()
                .orElse(null);
    }

    /// Null when there is no such person, or they are no longer active.
    Actor person(UUID id) {
        return jdbc.sql("select " + PERSON + " from (select :id::uuid as person_id) s " + FROM_PERSON)
                .param("id", id)
                .query((row, n) -> actor(row, row.getString("name"), Actor.Kind.PERSON, rolePermissions(row)))
                .optional()
                .orElse(null);
    }

    private static Actor actor(ResultSet row, String name, Actor.Kind kind, Set<Permission> permissions)
            throws SQLException {
        return new Actor(
                row.getObject("id", UUID.class),
                name,
                kind,
                permissions,
                scope(row.getString("scope"), row.getArray("scopes")),
                row.getObject("team_id", UUID.class),
                row.getString("region_code"));
    }

    private static Locale locale(ResultSet row) throws SQLException {
        return gendan.platform.Languages.languageOf(row.getString("locale"));
    }

    private static Set<Permission> rolePermissions(ResultSet row) throws SQLException {
        return row.getBoolean("administrator")
                ? EnumSet.allOf(Permission.class)
                : permissions(row.getArray("role_permissions"));
    }

    /// Codes that this version does not know are left out: they may come from a newer program on the same database.
    private static Set<Permission> permissions(Array codes) throws SQLException {
        var permissions = EnumSet.noneOf(Permission.class);
        for (String code : (String[]) codes.getArray()) {
            Permission permission = Permission.ofCode(code);
            if (permission != null) {
                permissions.add(permission);
            }
        }
        return permissions;
    }

    /// The person's own scope, or else the widest of the roles; without any role one's own data.
    private static DataScope scope(String own, Array ofRoles) throws SQLException {
        if (own != null) {
            return DataScope.valueOf(own);
        }
        DataScope widest = DataScope.OWN;
        for (String name : (String[]) ofRoles.getArray()) {
            DataScope scope = DataScope.valueOf(name);
            widest = scope.compareTo(widest) > 0 ? scope : widest;
        }
        return widest;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
