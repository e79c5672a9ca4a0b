package gendan.customer;

import gendan.customer.Owners.Owner;
import gendan.kernel.Actor;
import gendan.kernel.Violations;
import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Checks what was filled in about a customer, and completes it.
@Component
final class CustomerChecks {
    static final int MAX_NAME = 200;
    private static final int MAX_CODE = 40;
    private static final int MAX_REMARK = 2_000;
    private static final int MAX_CONTACTS = 50;
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]*");

    private final Divisions divisions;
    private final AddressChecks addressChecks;
    private final Owners owners;

    CustomerChecks(Divisions divisions, AddressChecks addressChecks, Owners owners) {
        this.divisions = divisions;
        this.addressChecks = addressChecks;
        this.owners = owners;
    }

    /// @param before as it is stored, null for a new customer
    CustomerDetails check(Actor actor, Violations violations, CustomerForm form, CustomerDetails before) {
        List<CustomerDetails.Contact> contacts = contacts(violations, form.contacts());
        List<CustomerDetails.Address> addresses = addressChecks.check(violations, form.addresses(), before);
        boolean domestic = addresses.stream()
                .filter(CustomerDetails.Address::main)
                .allMatch(address -> address.country().equals("CN"));
        Owner owner = owner(actor, violations, form, before);
        return new CustomerDetails(
                code(violations, form.code(), before),
                violations.requiredText("/name", form.name(), MAX_NAME),
                form.level() == null ? Level.NORMAL : form.level(),
                TaxNumber.check(violations, "/taxNumber", form.taxNumber(), domestic),
                PhoneNumber.check(violations, "/phone", form.phone()),
                violations.email("/email", form.email()),
                region(actor, violations, form.regionCode(), addresses),
                owner.id(),
                owner.teamId(),
                currency(violations, form.currency(), before),
                form.defaultPayment(),
                violations.text("/remark", form.remark(), MAX_REMARK),
                form.active() == null || form.active(),
                contacts,
                addresses);
    }

    /// @return null on entry without a code
    private static String code(Violations violations, String typed, CustomerDetails before) {
        String code = violations.text("/code", typed, MAX_CODE);
        if (code == null) {
            return before == null ? null : before.code();
        }
        String plain = Normalizer.normalize(code, Normalizer.Form.NFKC);
        if (!CODE.matcher(plain).matches()) {
            violations.add("code.malformed", "/code");
        }
        return plain;
    }

    private static String currency(Violations violations, String typed, CustomerDetails before) {
        if (typed == null) {
            return before == null ? "CNY" : before.currency();
        }
        return violations.currency("/currency", typed);
    }

    private String region(Actor actor, Violations violations, String typed, List<CustomerDetails.Address> addresses) {
        String region = violations.text("/regionCode", typed, 12);
        if (region != null) {
            if (!divisions.isKnown(region)) {
                violations.add("division.unknown", "/regionCode", region);
            }
            return region;
        }
        return addresses.stream()
                .filter(address -> address.main() && address.divisionCode() != null)
                .map(CustomerDetails.Address::divisionCode)
                .findFirst()
                .orElse(actor.regionCode());
    }

    private Owner owner(Actor actor, Violations violations, CustomerForm form, CustomerDetails before) {
        UUID wanted = form.ownerId();
        if (before != null && (wanted == null || wanted.equals(before.ownerId()))) {
            return new Owner(before.ownerId(), before.teamId());
        }
        if (wanted == null || wanted.equals(actor.personId())) {
            return new Owner(actor.personId(), actor.teamId());
        }
        return owners.find(wanted).orElseGet(() -> {
            violations.add("owner.unknown", "/ownerId");
            return new Owner(wanted, null);
        });
    }

    private static List<CustomerDetails.Contact> contacts(Violations violations, List<CustomerForm.Contact> forms) {
        List<CustomerForm.Contact> given = violations.list("/contacts", forms, MAX_CONTACTS);
        int main = Mains.only(
                violations,
                "/contacts",
                given.stream().map(CustomerForm.Contact::main).toList());
        return IntStream.range(0, given.size())
                .mapToObj(i -> contact(violations, "/contacts/" + i, given.get(i), i == main))
                .toList();
    }

    private static CustomerDetails.Contact contact(
            Violations violations, String at, CustomerForm.Contact form, boolean main) {
        return new CustomerDetails.Contact(
                violations.requiredText(at + "/name", form.name(), 80),
                violations.text(at + "/title", form.title(), 80),
                PhoneNumber.check(violations, at + "/phone", form.phone()),
                violations.email(at + "/email", form.email()),
                main);
    }
}
