package gendan.ordering;

import gendan.kernel.Event;
import gendan.kernel.Subject;
import java.util.UUID;

/// What can happen to an order. Each event carries enough to rebuild the order at its instant ([OrderHistory]).
public sealed interface OrderEvent extends Event
        permits OrderDrafted,
                OrderEdited,
                OrderSubmitted,
                OrderConfirmed,
                OrderSentBack,
                OrderCancelled,
                BackOrderServed,
                PaymentRecorded,
                ParcelShipped,
                ReceiptConfirmed,
                OrderCompleted,
                OrderArchived,
                HistoricalOrderRecorded,
                HistoricalOrderExtended,
                HistoricalReturnsMatched {
    UUID orderId();

    @Override
    default Subject subject() {
        return Order.subject(orderId());
    }
}
