package gendan.process;

import gendan.kernel.Event;
import gendan.ordering.BackOrderServed;
import gendan.ordering.HistoricalOrderExtended;
import gendan.ordering.HistoricalOrderRecorded;
import gendan.ordering.HistoricalReturnsMatched;
import gendan.ordering.Order;
import gendan.ordering.OrderArchived;
import gendan.ordering.OrderCancelled;
import gendan.ordering.OrderChange;
import gendan.ordering.OrderCompleted;
import gendan.ordering.OrderConfirmed;
import gendan.ordering.OrderDrafted;
import gendan.ordering.OrderEdited;
import gendan.ordering.OrderEvent;
import gendan.ordering.OrderSentBack;
import gendan.ordering.OrderStage;
import gendan.ordering.OrderSubmitted;
import gendan.ordering.ParcelShipped;
import gendan.ordering.PaymentRecorded;
import gendan.ordering.ReceiptConfirmed;
import gendan.platform.RecordedEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// What one event tells a sheet.
///
/// @param submitted the order, when the event is its submission; null otherwise
record OrderTold(OrderMoment moment, Order submitted) {
    /// Drafts have no sheet yet, and orders from before this program never get one.
    static final Set<Class<? extends Event>> TELLING = Set.of(
            OrderSubmitted.class,
            OrderConfirmed.class,
            OrderSentBack.class,
            OrderCancelled.class,
            BackOrderServed.class,
            PaymentRecorded.class,
            ParcelShipped.class,
            ReceiptConfirmed.class,
            OrderCompleted.class,
            OrderArchived.class);

    private static final Map<String, Class<? extends OrderEvent>> TYPES = TELLING.stream()
            .collect(Collectors.toUnmodifiableMap(Event::typeOf, type -> type.asSubclass(OrderEvent.class)));

    static OrderTold of(RecordedEvent event, JsonMapper json) {
        Instant at = event.occurredAt();
        return switch (event.as(json, TYPES.get(event.type()))) {
            case OrderSubmitted submitted -> submission(submitted.order(), at);
            case OrderConfirmed confirmed -> change(confirmed.change(), at);
            case OrderSentBack sentBack -> change(sentBack.change(), at);
            case OrderCancelled cancelled -> change(cancelled.change(), at);
            case BackOrderServed served -> change(served.change(), at);
            case PaymentRecorded paid -> change(paid.change(), at);
            case ParcelShipped shipped -> change(shipped.change(), at);
            case ReceiptConfirmed received -> change(received.change(), at);
            case OrderCompleted completed -> change(completed.change(), at);
            case OrderArchived archived -> change(archived.change(), at);
            case OrderDrafted drafted -> throw untold(drafted);
            case OrderEdited edited -> throw untold(edited);
            case HistoricalOrderRecorded recorded -> throw untold(recorded);
            case HistoricalOrderExtended extended -> throw untold(extended);
            case HistoricalReturnsMatched matched -> throw untold(matched);
        };
    }

    private static OrderTold submission(Order order, Instant at) {
        return new OrderTold(OrderMoment.of(order.version(), at, order.axes(), false), order);
    }

    private static OrderTold change(OrderChange change, Instant at) {
        boolean cancelled = change.from() == OrderStage.CANCELLED || change.to() == OrderStage.CANCELLED;
        return new OrderTold(OrderMoment.of(change.version(), at, change.axes(), cancelled), null);
    }

    private static IllegalArgumentException untold(OrderEvent event) {
        return new IllegalArgumentException("tells a sheet nothing: " + event.getClass());
    }

    OrderCopy copy() {
        return submitted == null ? null : OrderCopy.of(submitted);
    }
}
