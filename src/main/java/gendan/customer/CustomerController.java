package gendan.customer;

import gendan.kernel.Actor;
import gendan.kernel.Page;
import gendan.kernel.Permission;
import gendan.platform.Answers;
import gendan.platform.Etags;
import gendan.platform.Idempotency;
import gendan.platform.Idempotency.Reply;
import gendan.platform.Permit;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/customers")
class CustomerController {
    private final CustomerQueries queries;
    private final CreditQueries credits;
    private final Duplicates duplicates;
    private final RegisterCustomer register;
    private final ChangeCustomer change;
    private final SetCreditLimit setCreditLimit;
    private final SetBlacklist setBlacklist;
    private final Idempotency idempotency;

    CustomerController(
            CustomerQueries queries,
            CreditQueries credits,
            Duplicates duplicates,
            RegisterCustomer register,
            ChangeCustomer change,
            SetCreditLimit setCreditLimit,
            SetBlacklist setBlacklist,
            Idempotency idempotency) {
        this.queries = queries;
        this.credits = credits;
        this.duplicates = duplicates;
        this.register = register;
        this.change = change;
        this.setCreditLimit = setCreditLimit;
        this.setBlacklist = setBlacklist;
        this.idempotency = idempotency;
    }

    @GetMapping
    @Permit(Permission.CUSTOMER_READ)
    Page<CustomerRow> list(
            Actor actor,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Level level,
            @RequestParam(required = false) UUID ownerId,
            @RequestParam(required = false) Boolean blacklisted,
            @RequestParam(required = false) Boolean active,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit) {
        var filter = new CustomerQueries.Filter(q, level, ownerId, blacklisted, active);
        return queries.list(actor, filter, cursor, Page.size(limit));
    }

    @GetMapping("/{id}")
    @Permit(Permission.CUSTOMER_READ)
    ResponseEntity<CustomerView> get(Actor actor, @PathVariable UUID id) {
        CustomerView customer = queries.view(actor, id);
        return ResponseEntity.ok().eTag(Etags.of(customer.version())).body(customer);
    }

    @PostMapping
    @Permit(Permission.CUSTOMER_WRITE)
    @Answers(value = CustomerView.class, status = 201)
    ResponseEntity<?> register(
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody CustomerForm form) {
        return idempotency.once(key, actor, "RegisterCustomer", form, () -> {
            CustomerView customer = queries.viewUnscoped(register.run(actor, form));
            return Reply.created(customer, customer.version(), "/api/customers/" + customer.id());
        });
    }

    @PutMapping("/{id}")
    @Permit(Permission.CUSTOMER_WRITE)
    ResponseEntity<CustomerView> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody CustomerForm form) {
        change.run(actor, id, Etags.required(ifMatch), form);
        return changed(id);
    }

    @PutMapping("/{id}/credit-limit")
    @Permit(Permission.CUSTOMER_CREDIT)
    ResponseEntity<CustomerView> setCreditLimit(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody SetCreditLimit.Request request) {
        setCreditLimit.run(actor, id, Etags.version(ifMatch), request);
        return changed(id);
    }

    @PutMapping("/{id}/blacklist")
    @Permit(Permission.CUSTOMER_BLACKLIST)
    ResponseEntity<CustomerView> setBlacklist(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody SetBlacklist.Request request) {
        setBlacklist.run(actor, id, Etags.version(ifMatch), request);
        return changed(id);
    }

    private ResponseEntity<CustomerView> changed(UUID id) {
        CustomerView customer = queries.viewUnscoped(id);
        return ResponseEntity.ok().eTag(Etags.of(customer.version())).body(customer);
    }

    /// Customers that resemble the one being entered.
    record DuplicatesFound(List<Duplicates.Duplicate> items) {}

    @PostMapping("/duplicates")
    @Permit(Permission.CUSTOMER_WRITE)
    DuplicatesFound duplicates(Actor actor, @RequestBody Duplicates.Query query) {
        return new DuplicatesFound(duplicates.find(actor, query, null));
    }

    @GetMapping("/{id}/credit")
    @Permit(Permission.CUSTOMER_READ)
    CustomerCredit credit(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit) {
        return credits.credit(actor, id, cursor, Page.size(limit));
    }
}
