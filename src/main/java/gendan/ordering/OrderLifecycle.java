package gendan.ordering;

import static gendan.ordering.OrderAction.*;
import static gendan.ordering.OrderStatus.*;

import gendan.kernel.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The lifecycle in one table: in which status what may be done, where it leads and which event it records.
///
/// Buttons, the API's `allowedActions`, the diagram in docs/generated/lifecycle.md and the tests over all pairs
/// come from here. What else an action needs (goods to ship, money to take) stands in [OrderGuards].
public final class OrderLifecycle {
    /// One row of the table.
    public record Transition(
            OrderStatus from, OrderAction action, OrderStatus next, Class<? extends OrderEvent> event) {}

    private static final List<Transition> TABLE = List.of(
            row(DRAFT, EDIT, DRAFT, OrderEdited.class),
            row(DRAFT, SUBMIT, IN_REVIEW, OrderSubmitted.class),
            row(DRAFT, RELEASE_CREDIT, IN_REVIEW, OrderSubmitted.class),
            row(DRAFT, CANCEL, CANCELLED, OrderCancelled.class),
            row(IN_REVIEW, CONFIRM, CONFIRMED, OrderConfirmed.class),
            row(IN_REVIEW, SEND_BACK, DRAFT, OrderSentBack.class),
            row(IN_REVIEW, CANCEL, CANCELLED, OrderCancelled.class),
            row(IN_REVIEW, SERVE_BACK_ORDER, IN_REVIEW, BackOrderServed.class),
            row(IN_REVIEW, RECORD_PAYMENT, IN_REVIEW, PaymentRecorded.class),
            row(CONFIRMED, CANCEL, CANCELLED, OrderCancelled.class),
            row(CONFIRMED, SERVE_BACK_ORDER, CONFIRMED, BackOrderServed.class),
            row(CONFIRMED, RECORD_PAYMENT, CONFIRMED, PaymentRecorded.class),
            row(CONFIRMED, SHIP_PARCEL, CONFIRMED, ParcelShipped.class),
            row(CONFIRMED, CONFIRM_RECEIPT, CONFIRMED, ReceiptConfirmed.class),
            row(CONFIRMED, COMPLETE, COMPLETED, OrderCompleted.class),
            row(COMPLETED, RECORD_PAYMENT, COMPLETED, PaymentRecorded.class),
            row(COMPLETED, ARCHIVE, ARCHIVED, OrderArchived.class),
            row(CANCELLED, ARCHIVE, ARCHIVED, OrderArchived.class));

    private static final Map<Pair, Transition> BY_PAIR =
            TABLE.stream().collect(Collectors.toUnmodifiableMap(t -> new Pair(t.from, t.action), Function.identity()));

    private OrderLifecycle() {}

    private record Pair(OrderStatus status, OrderAction action) {}

    public static List<Transition> table() {
        return TABLE;
    }

    public static boolean allows(OrderStatus status, OrderAction action) {
        return BY_PAIR.containsKey(new Pair(status, action));
    }

    /// @throws Rejection `order.action-not-in-status` (409) when the table has no such row
    public static OrderStatus next(OrderStatus status, OrderAction action) {
        Transition transition = BY_PAIR.get(new Pair(status, action));
        if (transition == null) {
            throw Rejection.conflict("order.action-not-in-status." + action, Objects.requireNonNull(status));
        }
        return transition.next;
    }

    private static Transition row(
            OrderStatus from, OrderAction action, OrderStatus next, Class<? extends OrderEvent> event) {
        return new Transition(from, action, next, event);
    }
}
