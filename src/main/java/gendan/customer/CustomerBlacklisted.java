package gendan.customer;

import gendan.kernel.Event;
import gendan.kernel.Subject;
import java.util.UUID;

/// A customer was put on the blacklist, or taken off it.
public record CustomerBlacklisted(UUID customerId, boolean blacklisted, String reason) implements Event {
    @Override
    public Subject subject() {
        return StoredCustomer.subject(customerId);
    }
}
