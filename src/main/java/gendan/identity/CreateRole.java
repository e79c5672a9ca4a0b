package gendan.identity;

import gendan.kernel.Actor;
import gendan.kernel.DataScope;
import gendan.kernel.Ids;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Violations;
import gendan.platform.AuditTrail;
import gendan.platform.Tx;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Makes a role of the company's own.
///
/// Rejections: those of [RoleCheck], `role.code-malformed`, `role.code-taken`. Audited as `CREATED`.
@Component
public final class CreateRole {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    private final Tx tx;
    private final Ids ids;
    private final RoleStore store;
    private final AuditTrail audit;

    CreateRole(Tx tx, Ids ids, RoleStore store, AuditTrail audit) {
        this.tx = tx;
        this.ids = ids;
        this.store = store;
        this.audit = audit;
    }

    /// @param code capital letters, digits and underscores, 2 to 40; never changes
    /// @param permissions codes such as `order.read`
    public record Request(String code, String nameZh, String nameEn, List<String> permissions, DataScope scope) {}

    public void run(Actor actor, Request request) {
        actor.require(Permission.PEOPLE_WRITE);
        tx.write(() -> {
            var violations = new Violations();
            String code = violations.requiredText("/code", request.code(), 40);
            if (code != null && code.length() <= 40 && !CODE.matcher(code).matches()) {
                violations.add("role.code-malformed", "/code");
            }
            RoleStore.Stored blank = RoleCheck.blank(code, ids.next());
            RoleStore.Stored role = RoleCheck.check(
                    violations,
                    actor,
                    new ChangeRole.Request(request.nameZh(), request.nameEn(), request.permissions(), request.scope()),
                    blank);
            violations.rejectIfAny();
            if (!store.insert(role)) {
                throw Rejection.invalid("role.code-taken", "/code", code);
            }
            audit.changed(actor, RoleCheck.subject(role), "CREATED", RoleCheck.changes(blank, role), null);
        });
    }
}
