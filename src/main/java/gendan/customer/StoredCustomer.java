package gendan.customer;

import gendan.customer.CustomerDetails.Address;
import gendan.customer.CustomerDetails.Contact;
import gendan.kernel.Actor;
import gendan.kernel.Subject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A customer with all that the commands need to know.
record StoredCustomer(
        UUID id,
        CustomerDetails details,
        String ownerName,
        boolean blacklisted,
        String blacklistReason,
        CustomerView.Credit credit,
        Instant createdAt,
        Instant updatedAt,
        long version) {
    StoredCustomer with(List<Contact> contacts, List<Address> addresses) {
        return new StoredCustomer(
                id,
                details.with(details.code(), contacts, addresses),
                ownerName,
                blacklisted,
                blacklistReason,
                credit,
                createdAt,
                updatedAt,
                version);
    }

    static Subject subject(UUID id) {
        return new Subject("Customer", id);
    }

    boolean isSeenBy(Actor actor) {
        return actor.sees(details.ownerId(), details.teamId(), details.regionCode());
    }
}
