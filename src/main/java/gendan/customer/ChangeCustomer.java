package gendan.customer;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
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

/// Changes what is known about a customer; the form replaces all of it. Records [CustomerChanged], or nothing when
/// nothing is different.
///
/// Rejections: `customer.not-found` (404); `version.stale` (412); `customer.duplicate` (409) when the new name, tax
/// number or telephone resembles another customer and the form does not say that it is known;
/// `customer.code-taken` (409); 422 for what is wrong in the form, also for a credit limit, which has its own
/// command, and for another currency while money is owed or a limit set in the old one.
@Component
public final class ChangeCustomer {
    private final Tx tx;
    private final CustomerQueries queries;
    private final CustomerChecks checks;
    private final Duplicates duplicates;
    private final CustomerStore store;
    private final EventLog events;
    private final AuditTrail audit;

    ChangeCustomer(
            Tx tx,
            CustomerQueries queries,
            CustomerChecks checks,
            Duplicates duplicates,
            CustomerStore store,
            EventLog events,
            AuditTrail audit) {
        this.tx = tx;
        this.queries = queries;
        this.checks = checks;
        this.duplicates = duplicates;
        this.store = store;
        this.events = events;
        this.audit = audit;
    }

    /// @param version what the actor saw; null for one who does not care
    public void run(Actor actor, UUID id, Long version, CustomerForm form) {
        actor.require(Permission.CUSTOMER_WRITE);
        tx.write(() -> change(actor, id, version, form));
    }

    private void change(Actor actor, UUID id, Long version, CustomerForm form) {
        // 1. what is there
        StoredCustomer customer = queries.lock(actor, id);
        Etags.match(version, customer.version());
        // 2. what is wanted
        CustomerDetails before = customer.details();
        var violations = new Violations();
        CustomerDetails now = checks.check(actor, violations, form, before);
        CreditLimit.checkUnchanged(
                violations,
                "/creditLimit",
                form.creditLimit(),
                customer.credit().limit());
        violations.rejectIfAny();
        if (isKnownOtherwise(before, now) && !form.isKnownDuplicate()) {
            duplicates.rejectIfAny(actor, now, id);
        }
        // 3. write, unless nothing is different
        List<Change> changes = CustomerChanges.between(before, now);
        if (changes.isEmpty()) {
            return;
        }
        if (!before.code().equals(now.code()) && store.isTaken(now.code())) {
            throw Rejection.conflict("customer.code-taken", now.code());
        }
        if (!before.currency().equals(now.currency()) && !store.setAccountCurrency(id, now.currency())) {
            throw Rejection.invalid("customer.currency-in-use", "/currency", before.currency());
        }
        store.update(id, before, now);
        audit.changed(actor, StoredCustomer.subject(id), "CHANGED", changes, null);
        events.append(actor, new CustomerChanged(id, now, changes));
    }

    private static boolean isKnownOtherwise(CustomerDetails before, CustomerDetails now) {
        return !before.name().equals(now.name())
                || !Objects.equals(before.taxNumber(), now.taxNumber())
                || !Objects.equals(before.phone(), now.phone());
    }
}
