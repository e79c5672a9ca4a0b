package gendan.customer;

import gendan.kernel.Event;
import gendan.kernel.Subject;
import gendan.platform.AuditTrail;
import java.util.List;
import java.util.UUID;

/// Something about a customer was changed.
///
/// @param customer as it is now
/// @param changes each field before and after
public record CustomerChanged(UUID customerId, CustomerDetails customer, List<AuditTrail.Change> changes)
        implements Event {
    @Override
    public Subject subject() {
        return StoredCustomer.subject(customerId);
    }
}
