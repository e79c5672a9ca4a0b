package gendan.customer;

import gendan.kernel.Actor;
import gendan.kernel.Money;
import gendan.kernel.Permission;
import gendan.kernel.Violations;
import gendan.platform.AuditTrail;
import gendan.platform.Etags;
import gendan.platform.EventLog;
import gendan.platform.Tx;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Says how much a customer may owe. Records [CreditLimitChanged], or nothing when it is as it was.
///
/// Rejections: `customer.not-found` (404); `version.stale` (412); 422 without a reason, for a negative amount, or in
/// another currency than the customer's.
@Component
public final class SetCreditLimit {
    static final int MAX_REASON = 500;

    private final Tx tx;
    private final CustomerQueries queries;
    private final CustomerStore store;
    private final EventLog events;
    private final AuditTrail audit;

    SetCreditLimit(Tx tx, CustomerQueries queries, CustomerStore store, EventLog events, AuditTrail audit) {
        this.tx = tx;
        this.queries = queries;
        this.store = store;
        this.events = events;
        this.audit = audit;
    }

    /// @param creditLimit null for none: the customer may owe any amount
    public record Request(Money creditLimit, String reason) {}

    /// @param version what the actor saw; null for one who does not care
    public void run(Actor actor, UUID id, Long version, Request request) {
        actor.require(Permission.CUSTOMER_CREDIT);
        tx.write(() -> set(actor, id, version, request));
    }

    private void set(Actor actor, UUID id, Long version, Request request) {
        StoredCustomer customer = queries.lock(actor, id);
        Etags.match(version, customer.version());
        String currency = customer.details().currency();
        var violations = new Violations();
        BigDecimal limit = CreditLimit.check(violations, "/creditLimit", request.creditLimit, currency);
        String reason = violations.requiredText("/reason", request.reason, MAX_REASON);
        violations.rejectIfAny();
        Money before = customer.credit().limit();
        Money now = limit == null ? null : new Money(limit, currency).tidy();
        if (Objects.equals(before, now)) {
            return;
        }
        store.setCreditLimit(id, limit);
        var change = AuditTrail.Change.of("creditLimit", before, now);
        audit.changed(actor, StoredCustomer.subject(id), "CREDIT_LIMIT_SET", List.of(change), reason);
        events.append(actor, new CreditLimitChanged(id, before, now, reason));
    }
}
