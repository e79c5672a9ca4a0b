package gendan.customer;

import gendan.customer.CustomerStore.NewCustomer;
import gendan.kernel.Actor;
import gendan.kernel.Ids;
import gendan.kernel.Money;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Violation;
import gendan.kernel.Violations;
import gendan.platform.AuditTrail;
import gendan.platform.EventLog;
import gendan.platform.Tx;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Enters a customer into the file, together with its credit account. Records [CustomerRegistered].
///
/// Rejections: `customer.duplicate` (409) when it resembles a customer of the file and the form does not say that it
/// is known; `customer.code-taken` (409); 422 for what is wrong in the form.
@Component
public final class RegisterCustomer {
    private final Tx tx;
    private final Ids ids;
    private final CustomerChecks checks;
    private final Duplicates duplicates;
    private final CustomerStore store;
    private final EventLog events;
    private final AuditTrail audit;

    RegisterCustomer(
            Tx tx,
            Ids ids,
            CustomerChecks checks,
            Duplicates duplicates,
            CustomerStore store,
            EventLog events,
            AuditTrail audit) {
        this.tx = tx;
        this.ids = ids;
        this.checks = checks;
        this.duplicates = duplicates;
        this.store = store;
        this.events = events;
        this.audit = audit;
    }

    /// @return the new customer's id
    public UUID run(Actor actor, CustomerForm form) {
        return runAll(actor, List.of(form)).getFirst();
    }

    /// Enters many at once, as an import does: all of them or none. Fields in rejections are those of the form at
    /// fault; in lists of several they begin with its position, such as `/3/name`.
    ///
    /// @return the new customers' ids in the same order
    public List<UUID> runAll(Actor actor, List<CustomerForm> forms) {
        actor.require(Permission.CUSTOMER_WRITE);
        return tx.write(() -> register(actor, forms));
    }

    private List<UUID> register(Actor actor, List<CustomerForm> forms) {
        List<NewCustomer> customers = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            customers.add(check(actor, forms.get(i), forms.size() == 1 ? "" : "/" + i));
        }
        customers = withCodes(customers);
        Set<String> taken = store.insert(customers);
        if (!taken.isEmpty()) {
            throw Rejection.conflict(taken.stream()
                    .map(code -> Violation.of("customer.code-taken", "/code", code))
                    .toList());
        }
        customers.forEach(customer -> record(actor, customer));
        return customers.stream().map(NewCustomer::id).toList();
    }

    private NewCustomer check(Actor actor, CustomerForm form, String at) {
        var violations = new Violations();
        CustomerDetails details = checks.check(actor, violations, form, null);
        BigDecimal limit = CreditLimit.check(violations, "/creditLimit", form.creditLimit(), details.currency());
        if (limit != null) {
            actor.require(Permission.CUSTOMER_CREDIT);
        }
        if (!violations.isEmpty()) {
            throw Rejection.invalid(violations.list().stream()
                    .map(v -> new Violation(v.code(), at + v.field(), v.arguments()))
                    .toList());
        }
        if (!form.isKnownDuplicate()) {
            duplicates.rejectIfAny(actor, details, null);
        }
        return new NewCustomer(ids.next(), details, limit);
    }

    private List<NewCustomer> withCodes(List<NewCustomer> customers) {
        int needed =
                (int) customers.stream().filter(c -> c.details().code() == null).count();
        if (needed == 0) {
            return customers;
        }
        Iterator<String> codes = store.nextCodes(needed).iterator();
        return customers.stream()
                .map(c -> c.details().code() != null
                        ? c
                        : new NewCustomer(
                                c.id(),
                                c.details()
                                        .with(
                                                codes.next(),
                                                c.details().contacts(),
                                                c.details().addresses()),
                                c.creditLimit()))
                .toList();
    }

    private void record(Actor actor, NewCustomer customer) {
        Money limit = customer.creditLimit() == null
                ? null
                : new Money(customer.creditLimit(), customer.details().currency());
        audit.changed(actor, StoredCustomer.subject(customer.id()), "CREATED", List.of(), null);
        events.append(actor, new CustomerRegistered(customer.id(), customer.details(), limit));
    }
}
