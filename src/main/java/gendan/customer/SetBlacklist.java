package gendan.customer;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.kernel.Violations;
import gendan.platform.AuditTrail;
import gendan.platform.AuditTrail.Change;
import gendan.platform.Etags;
import gendan.platform.EventLog;
import gendan.platform.Tx;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Puts a customer on the blacklist, so that no order of theirs can be submitted, or takes them off it. Records
/// [CustomerBlacklisted], or nothing when it is as it was.
///
/// Rejections: `customer.not-found` (404); `version.stale` (412); 422 without a reason, in both directions.
@Component
public final class SetBlacklist {
    private final Tx tx;
    private final CustomerQueries queries;
    private final CustomerStore store;
    private final EventLog events;
    private final AuditTrail audit;

    SetBlacklist(Tx tx, CustomerQueries queries, CustomerStore store, EventLog events, AuditTrail audit) {
        this.tx = tx;
        this.queries = queries;
        this.store = store;
        this.events = events;
        this.audit = audit;
    }

    /// What is wished; both are required.
    public record Request(Boolean blacklisted, String reason) {}

    /// @param version what the actor saw; null for one who does not care
    public void run(Actor actor, UUID id, Long version, Request request) {
        actor.require(Permission.CUSTOMER_BLACKLIST);
        tx.write(() -> set(actor, id, version, request));
    }

    private void set(Actor actor, UUID id, Long version, Request request) {
        StoredCustomer customer = queries.lock(actor, id);
        Etags.match(version, customer.version());
        var violations = new Violations();
        Boolean wished = violations.required("/blacklisted", request.blacklisted);
        String reason = violations.requiredText("/reason", request.reason, SetCreditLimit.MAX_REASON);
        violations.rejectIfAny();
        boolean same = wished == customer.blacklisted();
        if (same && (!wished || Objects.equals(reason, customer.blacklistReason()))) {
            return;
        }
        store.setBlacklisted(id, wished, reason);
        var change = Change.of("blacklisted", customer.blacklisted(), wished);
        var reasonChange = Change.of("blacklistReason", customer.blacklistReason(), wished ? reason : null);
        audit.changed(actor, StoredCustomer.subject(id), "BLACKLIST_SET", List.of(change, reasonChange), reason);
        events.append(actor, new CustomerBlacklisted(id, wished, reason));
    }
}
