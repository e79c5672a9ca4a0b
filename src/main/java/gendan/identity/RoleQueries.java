package gendan.identity;

import gendan.kernel.DataScope;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.platform.Messages;
import gendan.platform.RequestContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads roles and permissions for the screens.
@Component
final class RoleQueries {
    private static final String SELECT = """
            select r.code, r.name_zh, r.name_en, r.permissions, r.scope, r.built_in, r.version,
                   (select count(*) from identity.person_role pr where pr.role_code = r.code) as people
            from identity.role r
            """;
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Messages messages;

    RoleQueries(JdbcClient jdbc, Messages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /// @param name in the caller's language
    /// @param fixed whether nobody may change it
    /// @param people how many have it
    record RoleView(
            String code,
            String name,
            String nameZh,
            String nameEn,
            List<String> permissions,
            DataScope scope,
            boolean builtIn,
            boolean fixed,
            int people,
            long version) {}

    /// @param group what it is about: the part of the code before the point
    record PermissionView(String code, String group, String name, String nameZh, String nameEn) {}

    /// Whole lists, not pages.
    record All<T>(List<T> items) {}

    All<RoleView> list() {
        return new All<>(jdbc.sql(SELECT + " order by r.position, r.code limit :most")
                .param("most", MOST)
                .query((row, n) -> view(row))
                .list());
    }

    /// @throws Rejection `role.not-found` (404)
    RoleView one(String code) {
        return jdbc.sql(SELECT + " where r.code = :code")
                .param("code", code)
                .query((row, n) -> view(row))
                .optional()
                .orElseThrow(() -> Rejection.notFound("role.not-found"));
    }

    private static RoleView view(ResultSet row) throws SQLException {
        String code = row.getString("code");
        boolean administrator = code.equals(PersonDetails.ADMINISTRATOR);
        Set<Permission> permissions = administrator
                ? EnumSet.allOf(Permission.class)
                : RoleStore.permissions((String[]) row.getArray("permissions").getArray());
        boolean english = Messages.isEnglish(RequestContext.current().locale());
        return new RoleView(
                code,
                row.getString(english ? "name_en" : "name_zh"),
                row.getString("name_zh"),
                row.getString("name_en"),
                permissions.stream().map(Permission::code).toList(),
                DataScope.valueOf(row.getString("scope")),
                row.getBoolean("built_in"),
                administrator,
                row.getInt("people"),
                row.getLong("version"));
    }

    All<PermissionView> permissions() {
        boolean english = Messages.isEnglish(RequestContext.current().locale());
        return new All<>(EnumSet.allOf(Permission.class).stream()
                .map(permission -> {
                    String code = permission.code();
                    String chinese = name(Locale.SIMPLIFIED_CHINESE, code);
                    String inEnglish = name(Locale.ENGLISH, code);
                    String group = code.substring(0, code.indexOf('.'));
                    return new PermissionView(code, group, english ? inEnglish : chinese, chinese, inEnglish);
                })
                .toList());
    }

    private String name(Locale locale, String code) {
        return messages.sentence(locale, "permission.name." + code, List.of());
    }
}
