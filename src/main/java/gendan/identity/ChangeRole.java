package gendan.identity;

import gendan.identity.access.Callers;
import gendan.kernel.Actor;
import gendan.kernel.DataScope;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Violations;
import gendan.platform.AuditTrail;
import gendan.platform.Etags;
import gendan.platform.Tx;
import java.util.List;
import org.springframework.stereotype.Component;

/// Changes what a role is called and may do; takes effect at once for everybody who has it.
///
/// Rejections: `role.not-found` (404), `version.stale` (412), those of [RoleCheck], `role.fixed` (409: the
/// administrator's), `role.beyond-own` (403: it may do more than the one who changes it).
/// Audited as `CHANGED`.
@Component
public final class ChangeRole {
    private final Tx tx;
    private final RoleStore store;
    private final AuditTrail audit;
    private final Callers callers;

    ChangeRole(Tx tx, RoleStore store, AuditTrail audit, Callers callers) {
        this.tx = tx;
        this.store = store;
        this.audit = audit;
        this.callers = callers;
    }

    /// @param permissions codes such as `order.read`
    public record Request(String nameZh, String nameEn, List<String> permissions, DataScope scope) {}

    /// @param expected the version that the caller saw; null for one who does not care
    public void run(Actor actor, String code, Long expected, Request request) {
        actor.require(Permission.PEOPLE_WRITE);
        tx.write(() -> {
            RoleStore.Stored old = required(store.lock(code));
            Etags.match(expected, old.version());
            if (old.code().equals(PersonDetails.ADMINISTRATOR)) {
                throw Rejection.conflict("role.fixed");
            }
            requireNotBeyond(actor, old);
            var violations = new Violations();
            RoleStore.Stored role = RoleCheck.check(violations, actor, request, old);
            violations.rejectIfAny();
            if (audit.changed(actor, RoleCheck.subject(role), "CHANGED", RoleCheck.changes(old, role), null)) {
                store.update(role);
                callers.accessChanged();
            }
        });
    }

    static RoleStore.Stored required(RoleStore.Stored role) {
        if (role == null) {
            throw Rejection.notFound("role.not-found");
        }
        return role;
    }

    static void requireNotBeyond(Actor actor, RoleStore.Stored role) {
        if (!Grants.covers(actor, role.allPermissions())) {
            throw Rejection.forbidden("role.beyond-own");
        }
    }
}
