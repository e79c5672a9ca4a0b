package gendan.identity;

import gendan.kernel.Actor;
import gendan.kernel.DataScope;
import gendan.kernel.Permission;
import gendan.kernel.Subject;
import gendan.kernel.Violations;
import gendan.platform.AuditTrail.Change;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Judges a role that somebody describes: notes `value.required`, `text.too-long`, `permission.unknown`,
/// `permission.beyond-own`.
final class RoleCheck {
    private static final int LONGEST_NAME = 40;

    private RoleCheck() {}

    /// @param given the role's names, permissions and scope as they were sent
    /// @param before the permissions it had, which may stay even if the one who changes it has them not
    static RoleStore.Stored check(
            Violations violations, Actor actor, ChangeRole.Request given, RoleStore.Stored before) {
        return new RoleStore.Stored(
                before.code(),
                before.id(),
                violations.requiredText("/nameZh", given.nameZh(), LONGEST_NAME),
                violations.requiredText("/nameEn", given.nameEn(), LONGEST_NAME),
                permissions(violations, actor, given.permissions(), before.permissions()),
                violations.required("/scope", given.scope()),
                before.builtIn(),
                before.version());
    }

    private static Set<Permission> permissions(
            Violations violations, Actor actor, List<String> given, Set<Permission> before) {
        var permissions = EnumSet.noneOf(Permission.class);
        if (violations.required("/permissions", given) == null) {
            return permissions;
        }
        for (int i = 0; i < Math.min(given.size(), 1_000); i++) {
            Permission permission = Permission.ofCode(given.get(i));
            if (permission == null) {
                violations.add("permission.unknown", "/permissions/" + i);
            } else {
                if (!before.contains(permission) && !Grants.covers(actor, Set.of(permission))) {
                    violations.add("permission.beyond-own", "/permissions/" + i, permission.code());
                }
                permissions.add(permission);
            }
        }
        return permissions;
    }

    static RoleStore.Stored blank(String code, UUID id) {
        return new RoleStore.Stored(code, id, null, null, Set.of(), DataScope.OWN, false, 1);
    }

    static Subject subject(RoleStore.Stored role) {
        return new Subject("Role", role.id());
    }

    static List<Change> changes(RoleStore.Stored old, RoleStore.Stored now) {
        return List.of(
                Change.of("nameZh", old.nameZh(), now.nameZh()),
                Change.of("nameEn", old.nameEn(), now.nameEn()),
                Change.of(
                        "permissions",
                        old.permissions().stream().map(Permission::code).toList(),
                        now.permissions().stream().map(Permission::code).toList()),
                Change.of("scope", old.scope(), now.scope()));
    }
}
