package gendan.identity;

import gendan.kernel.DataScope;
import gendan.kernel.Permission;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes roles.
@Component
final class RoleStore {
    private static final String SELECT =
            "select code, id, name_zh, name_en, permissions, scope, built_in, version from identity.role where code = :code";

    private final JdbcClient jdbc;

    RoleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Stored(
            String code,
            UUID id,
            String nameZh,
            String nameEn,
            Set<Permission> permissions,
            DataScope scope,
            boolean builtIn,
            long version) {
        /// The administrator's are not stored: there is nothing that role may not do.
        Set<Permission> allPermissions() {
            return code.equals(PersonDetails.ADMINISTRATOR) ? EnumSet.allOf(Permission.class) : permissions;
        }
    }

    /// Codes that this version does not know are left out.
    static Set<Permission> permissions(String[] codes) {
        var permissions = EnumSet.noneOf(Permission.class);
        for (String code : codes) {
            Permission permission = Permission.ofCode(code);
            if (permission != null) {
                permissions.add(permission);
            }
        }
        return permissions;
    }

    Stored find(String code) {
        return read(SELECT, code);
    }

    Stored lock(String code) {
        return read(SELECT + " for update", code);
    }

    /// The role, which nobody deletes until this transaction ends.
    Stored hold(String code) {
        return read(SELECT + " for key share", code);
    }

    private Stored read(String sql, String code) {
        return jdbc.sql(sql)
                .param("code", code)
                .query((row, n) -> new Stored(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        permissions((String[]) row.getArray(5).getArray()),
                        DataScope.valueOf(row.getString(6)),
                        row.getBoolean(7),
                        row.getLong(8)))
                .optional()
                .orElse(null);
    }

    /// @return whether the code was free
    boolean insert(Stored role) {
        return jdbc.sql("""
                        insert into identity.role (code, id, name_zh, name_en, permissions, scope)
                        values (:code, :id, :nameZh, :nameEn, :permissions, :scope)
                        on conflict (code) do nothing
                        """)
                        .param("code", role.code)
                        .param("id", role.id)
                        .param("nameZh", role.nameZh)
                        .param("nameEn", role.nameEn)
                        .param("permissions", codes(role.permissions))
                        .param("scope", role.scope.name())
                        .update()
                == 1;
    }

    void update(Stored role) {
        jdbc.sql("""
                        update identity.role
                        set name_zh = :nameZh, name_en = :nameEn, permissions = :permissions, scope = :scope,
                            version = version + 1
                        where code = :code
                        """)
                .param("code", role.code)
                .param("nameZh", role.nameZh)
                .param("nameEn", role.nameEn)
                .param("permissions", codes(role.permissions))
                .param("scope", role.scope.name())
                .update();
    }

    int holders(String code) {
        return jdbc.sql("select count(*) from identity.person_role where role_code = :code")
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    void delete(String code) {
        jdbc.sql("delete from identity.role where code = :code")
                .param("code", code)
                .update();
    }

    private static String[] codes(Set<Permission> permissions) {
        return permissions.stream().sorted().map(Permission::code).toArray(String[]::new);
    }
}
