package gendan.identity;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.platform.AuditTrail;
import gendan.platform.Tx;
import java.util.List;
import org.springframework.stereotype.Component;

/// Deletes a role of the company's own that nobody has.
///
/// Rejections: `role.not-found` (404), `role.built-in` (409), `role.in-use` (409). Audited as `DELETED`.
@Component
public final class DeleteRole {
    private final Tx tx;
    private final RoleStore store;
    private final AuditTrail audit;

    DeleteRole(Tx tx, RoleStore store, AuditTrail audit) {
        this.tx = tx;
        this.store = store;
        this.audit = audit;
    }

    public void run(Actor actor, String code) {
        actor.require(Permission.PEOPLE_WRITE);
        tx.write(() -> {
            RoleStore.Stored role = ChangeRole.required(store.lock(code));
            if (role.builtIn()) {
                throw Rejection.conflict("role.built-in");
            }
            ChangeRole.requireNotBeyond(actor, role);
            int holders = store.holders(code);
            if (holders > 0) {
                throw Rejection.conflict("role.in-use", holders);
            }
            store.delete(code);
            audit.changed(actor, RoleCheck.subject(role), "DELETED", List.of(), null);
        });
    }
}
