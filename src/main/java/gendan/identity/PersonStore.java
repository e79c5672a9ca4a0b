package gendan.identity;

import gendan.kernel.DataScope;
import gendan.kernel.Permission;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes people and their roles.
@Component
final class PersonStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    PersonStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param permissions what the person may do at present
    record Stored(UUID id, PersonDetails details, long version, Set<Permission> permissions) {}

    /// @return whether the login name was free
    boolean insert(UUID id, PersonDetails person, String passwordHash) {
        boolean inserted = jdbc.sql("""
                        insert into identity.person
                            (id, login_name, name, email, phone, locale, time_zone, team_id, region_code, scope, active,
                             password_hash, created_at, updated_at)
                        values (:id, :loginName, :name, :email, :phone, :locale, :timeZone, :teamId, :region, :scope,
                                :active, :hash, :now, :now)
                        on conflict (login_name) do nothing
                        """)
                        .params(PersonStore.parameters(id, person))
                        .param("hash", passwordHash)
                        .param("now", now())
                        .update()
                == 1;
        if (inserted) {
            setRoles(id, person.roleCodes());
        }
        return inserted;
    }

    /// Locks the person until the transaction ends; null when there is none.
    Stored lock(UUID id) {
        return jdbc.sql("""
                        select p.login_name, p.name, p.email, p.phone, p.locale, p.time_zone, p.team_id, p.region_code,
                               p.scope, p.active, p.version, a.permissions, a.administrator,
                               array(select role_code from identity.person_role where person_id = p.id
                                     order by role_code) as roles
                        from identity.person p cross join lateral identity.access_of(p.id) a
                        where p.id = :id for update of p
                        """)
                .param("id", id)
                .query((row, n) -> {
                    String scope = row.getString("scope");
                    var details = new PersonDetails(
                            row.getString("login_name"),
                            row.getString("name"),
                            row.getString("email"),
                            row.getString("phone"),
                            row.getString("locale"),
                            row.getString("time_zone"),
                            row.getObject("team_id", UUID.class),
                            List.of(texts(row.getArray("roles"))),
                            row.getString("region_code"),
                            scope == null ? null : DataScope.valueOf(scope),
                            row.getBoolean("active"));
                    Set<Permission> permissions = row.getBoolean("administrator")
                            ? EnumSet.allOf(Permission.class)
                            : RoleStore.permissions(texts(row.getArray("permissions")));
                    return new Stored(id, details, row.getLong("version"), permissions);
                })
                .optional()
                .orElse(null);
    }

    /// Writes a locked person.
    ///
    /// @return whether the login name was free
    boolean update(Stored old, PersonDetails person) {
        boolean nameIsFree = person.loginName().equals(old.details.loginName())
                || !jdbc.sql("select exists (select from identity.person where login_name = :name)")
                        .param("name", person.loginName())
                        .query(Boolean.class)
                        .single();
        if (!nameIsFree) {
            return false;
        }
        jdbc.sql("""
                        update identity.person
                        set login_name = :loginName, name = :name, email = :email, phone = :phone, locale = :locale,
                            time_zone = :timeZone, team_id = :teamId, region_code = :region, scope = :scope,
                            active = :active, version = version + 1, updated_at = :now
                        where id = :id
                        """).params(parameters(old.id, person)).param("now", now()).update();
        setRoles(old.id, person.roleCodes());
        return true;
    }

    private static Map<String, Object> parameters(UUID id, PersonDetails person) {
        var parameters = new HashMap<String, Object>();
        parameters.put("id", id);
        parameters.put("loginName", person.loginName());
        parameters.put("name", person.name());
        parameters.put("email", person.email());
        parameters.put("phone", person.phone());
        parameters.put("locale", person.locale());
        parameters.put("timeZone", person.timeZone());
        parameters.put("teamId", person.teamId());
        parameters.put("region", person.regionCode());
        parameters.put("scope", person.scope() == null ? null : person.scope().name());
        parameters.put("active", person.active());
        return parameters;
    }

    private void setRoles(UUID id, List<String> codes) {
        String[] wanted = codes.toArray(String[]::new);
        jdbc.sql("delete from identity.person_role where person_id = :id and role_code <> all(:codes)")
                .param("id", id)
                .param("codes", wanted)
                .update();
        jdbc.sql("""
                        insert into identity.person_role (person_id, role_code)
                        select :id, unnest(:codes::text[]) on conflict do nothing
                        """).param("id", id).param("codes", wanted).update();
    }

    void setPassword(UUID id, String hash) {
        jdbc.sql("update identity.person set password_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    /// Whether an active administrator other than this one is left. Whoever takes one away waits here for whoever
    /// takes another away.
    boolean hasOtherAdministrator(UUID id) {
        jdbc.sql("select 1 from identity.role where code = :code for update")
                .param("code", PersonDetails.ADMINISTRATOR)
                .query(Integer.class)
                .single();
        return jdbc.sql("""
                        select exists (select from identity.person_role pr join identity.person p on p.id = pr.person_id
                                       where pr.role_code = :code and p.active and p.id <> :id)
                        """)
                .param("code", PersonDetails.ADMINISTRATOR)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static String[] texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(Object::toString).toArray(String[]::new);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
