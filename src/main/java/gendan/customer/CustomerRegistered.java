package gendan.customer;

import gendan.kernel.Event;
import gendan.kernel.Money;
import gendan.kernel.Subject;
import java.util.UUID;

/// A customer was entered.
///
/// @param creditLimit null when none was set with it
public record CustomerRegistered(UUID customerId, CustomerDetails customer, Money creditLimit) implements Event {
    @Override
    public Subject subject() {
        return StoredCustomer.subject(customerId);
    }
}
