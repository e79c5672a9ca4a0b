package gendan.ordering;

import gendan.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// One order in a list.
public record OrderSummary(
        UUID id,
        String number,
        OrderStage stage,
        OrderStatus status,
        Fulfilment fulfilment,
        PaymentState payment,
        OrderType orderType,
        Priority priority,
        Channel channel,
        UUID customerId,
        String customerName,
        String customerOrderNumber,
        Money totalAmount,
        Money paidAmount,
        LocalDate orderedOn,
        LocalDate expectedDeliveryOn,
        String ownerName,
        int lineCount,
        boolean backOrdered,
        Instant createdAt) {}
