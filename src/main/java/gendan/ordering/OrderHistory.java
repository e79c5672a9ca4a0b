package gendan.ordering;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Rebuilds an order, as it was at any instant, from its events alone.
public final class OrderHistory {
    private OrderHistory() {}

    /// @param events of one order, in their order, up to the wished instant
    /// @return the order as it was, or null when it was not there yet
    public static Order rebuild(List<OrderEvent> events) {
        Order order = null;
        for (OrderEvent event : events) {
            order = after(order, event);
        }
        return order;
    }

    private static Order after(Order before, OrderEvent event) {
        return switch (event) {
            case OrderDrafted drafted -> drafted.order();
            case OrderEdited edited -> edited.order();
            case OrderSubmitted submitted -> submitted.order();
            case OrderConfirmed confirmed -> apply(before, confirmed.change());
            case OrderSentBack sentBack -> apply(before, sentBack.change());
            case OrderCancelled cancelled -> apply(before, cancelled.change());
            case BackOrderServed served -> apply(before, served.change());
            case PaymentRecorded paid -> apply(before, paid.change());
            case ParcelShipped shipped -> apply(before, shipped.change());
            case ReceiptConfirmed received -> apply(before, received.change());
            case OrderCompleted completed -> apply(before, completed.change());
            case OrderArchived archived -> apply(before, archived.change());
            case HistoricalOrderRecorded recorded -> recorded.order().toOrder();
            case HistoricalOrderExtended extended -> extended.order();
            case HistoricalReturnsMatched matched -> apply(before, matched.change());
        };
    }

    private static Order apply(Order before, OrderChange change) {
        Map<Integer, OrderLine.Quantities> changed = change.lines().stream()
                .collect(Collectors.toMap(OrderChange.LineChange::lineNo, OrderChange.LineChange::quantities));
        Function<OrderLine, OrderLine> quantities =
                line -> changed.containsKey(line.lineNo()) ? line.with(changed.get(line.lineNo())) : line;
        return before.withLines(quantities::apply)
                .withPaid(change.paidAmount())
                .with(change.axes())
                .withVersion(change.version());
    }
}
