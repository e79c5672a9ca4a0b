package gendan.identity.access;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Subject;
import gendan.platform.AuditTrail;
import gendan.platform.Tx;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Takes a token back, at once. One's own, or with `people.write` anybody's. A second time changes nothing.
///
/// Rejections: `token.not-found` (404). Audited as `REVOKED`.
@Component
public final class RevokeToken {
    private final Tx tx;
    private final TokenStore store;
    private final AuditTrail audit;
    private final Callers callers;

    RevokeToken(Tx tx, TokenStore store, AuditTrail audit, Callers callers) {
        this.tx = tx;
        this.store = store;
        this.audit = audit;
        this.callers = callers;
    }

    public void run(Actor actor, UUID id) {
        actor.require(Permission.TOKEN_OWN);
        tx.write(() -> {
            UUID owner = store.lockOwner(id);
            if (owner == null || !owner.equals(actor.personId()) && !actor.may(Permission.PEOPLE_WRITE)) {
                throw Rejection.notFound("token.not-found");
            }
            if (store.revoke(id)) {
                audit.changed(actor, new Subject("Token", id), "REVOKED", List.of(), null);
                callers.accessChanged();
            }
        });
    }
}
