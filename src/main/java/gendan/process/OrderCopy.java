package gendan.process;

import gendan.ordering.Order;
import gendan.ordering.OrderType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/// What a sheet says of its order, as it was last submitted.
///
/// @param version of the order
/// @param urgency 0 is served first
record OrderCopy(
        long version,
        String number,
        OrderType type,
        int urgency,
        UUID customerId,
        String customerName,
        UUID ownerId,
        UUID teamId,
        String regionCode,
        BigDecimal amount,
        String currency,
        LocalDate promisedOn) {

    static OrderCopy of(Order order) {
        return new OrderCopy(
                order.version(),
                order.number(),
                order.terms().orderType(),
                order.terms().priority().urgency(),
                order.customer().id(),
                order.customer().name(),
                order.ownerId(),
                order.teamId(),
                order.regionCode(),
                order.total().charged().amount(),
                order.terms().currency(),
                order.terms().expectedDeliveryOn());
    }
}
