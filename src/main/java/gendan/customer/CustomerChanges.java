package gendan.customer;

import gendan.platform.AuditTrail.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What is different between two states of a customer, field by field.
final class CustomerChanges {
    private CustomerChanges() {}

    static List<Change> between(CustomerDetails before, CustomerDetails now) {
        List<Change> changes = new ArrayList<>();
        changes.add(Change.of("code", before.code(), now.code()));
        changes.add(Change.of("name", before.name(), now.name()));
        changes.add(Change.of("level", before.level(), now.level()));
        changes.add(Change.of("taxNumber", before.taxNumber(), now.taxNumber()));
        changes.add(Change.of("phone", before.phone(), now.phone()));
        changes.add(Change.of("email", before.email(), now.email()));
        changes.add(Change.of("regionCode", before.regionCode(), now.regionCode()));
        changes.add(Change.of("ownerId", before.ownerId(), now.ownerId()));
        changes.add(Change.of("teamId", before.teamId(), now.teamId()));
        changes.add(Change.of("currency", before.currency(), now.currency()));
        changes.add(Change.of("defaultPayment", before.defaultPayment(), now.defaultPayment()));
        changes.add(Change.of("remark", before.remark(), now.remark()));
        changes.add(Change.of("active", before.active(), now.active()));
        compare("contacts", contacts(before), contacts(now), changes);
        compare("addresses", addresses(before), addresses(now), changes);
        changes.removeIf(change -> Objects.equals(change.old(), change.now()));
        return List.copyOf(changes);
    }

    private static void compare(
            String field, Map<Integer, String> before, Map<Integer, String> now, List<Change> changes) {
        var numbers = new TreeSet<>(before.keySet());
        numbers.addAll(now.keySet());
        numbers.forEach(number -> changes.add(Change.of(field + "/" + number, before.get(number), now.get(number))));
    }

    private static Map<Integer, String> contacts(CustomerDetails customer) {
        return IntStream.range(0, customer.contacts().size())
                .boxed()
                .collect(Collectors.toMap(
                        i -> i + 1, i -> customer.contacts().get(i).inOneLine(), (a, b) -> a, TreeMap::new));
    }

    private static Map<Integer, String> addresses(CustomerDetails customer) {
        return customer.addresses().stream()
                .collect(Collectors.toMap(
                        CustomerDetails.Address::addressNo,
                        CustomerDetails.Address::inOneLine,
                        (a, b) -> a,
                        TreeMap::new));
    }
}
