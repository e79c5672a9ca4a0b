package gendan.customer;

import gendan.kernel.Event;
import gendan.kernel.Money;
import gendan.kernel.Subject;
import java.util.UUID;

/// A customer may owe more, or less, than before.
///
/// @param from null when there was no limit
/// @param to null when there is none any more
public record CreditLimitChanged(UUID customerId, Money from, Money to, String reason) implements Event {
    @Override
    public Subject subject() {
        return StoredCustomer.subject(customerId);
    }
}
