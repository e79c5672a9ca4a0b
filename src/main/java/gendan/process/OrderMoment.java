package gendan.process;

import gendan.ordering.OrderAxes;
import gendan.ordering.OrderStage;
import gendan.ordering.PaymentState;
import gendan.process.template.Milestone;
import gendan.process.template.Obstacle;
import java.time.Instant;

/// How an order stood after one of its events, or after several in a row that say the same.
///
/// @param version of the order, which tells the later of two moments
/// @param lastVersion up to which nothing else was said
/// @param at when it began to stand so
/// @param stockShort whether some line waits for stock
/// @param awaitsPayment whether money must come before the goods leave
/// @param cancelled whether it was given up, also when it was put away since
record OrderMoment(
        long version,
        long lastVersion,
        Instant at,
        OrderStage stage,
        boolean stockShort,
        boolean awaitsPayment,
        boolean paid,
        boolean cancelled) {

    static OrderMoment of(long version, Instant at, OrderAxes axes, boolean cancelled) {
        return new OrderMoment(
                version,
                version,
                at,
                axes.stage(),
                axes.backOrdered(),
                axes.awaitsPayment(),
                axes.payment() == PaymentState.PAID,
                cancelled);
    }

    /// Whether the other one follows without a gap and says nothing new.
    boolean goesOnWith(OrderMoment other) {
        return lastVersion + 1 == other.version
                && stage == other.stage
                && stockShort == other.stockShort
                && awaitsPayment == other.awaitsPayment
                && paid == other.paid
                && cancelled == other.cancelled;
    }

    OrderMoment upTo(long last) {
        return new OrderMoment(version, last, at, stage, stockShort, awaitsPayment, paid, cancelled);
    }

    boolean covers(long other) {
        return version <= other && other <= lastVersion;
    }

    /// Neither being written nor at an end: what it says of goods and money counts.
    boolean isLive() {
        return switch (stage) {
            case DRAFT, CANCELLED, ARCHIVED -> false;
            default -> true;
        };
    }

    boolean shows(Milestone milestone) {
        return switch (milestone) {
            case SUBMITTED -> isLive();
            case CONFIRMED -> isLive() && stage != OrderStage.IN_REVIEW;
            case STOCK_COMPLETE -> isLive() && !stockShort;
            case PAID -> isLive() && paid;
            case FIRST_SHIPPED -> isFrom(OrderStage.PARTIALLY_SHIPPED);
            case ALL_SHIPPED -> isFrom(OrderStage.SHIPPED);
            case ALL_DELIVERED -> isFrom(OrderStage.DELIVERED);
            case COMPLETED -> isFrom(OrderStage.COMPLETED);
        };
    }

    /// The stages of a live order stand in the order in which it goes through them.
    private boolean isFrom(OrderStage first) {
        return isLive() && stage.compareTo(first) >= 0;
    }

    boolean shows(Obstacle obstacle) {
        boolean underway = isLive() && stage != OrderStage.COMPLETED;
        return switch (obstacle) {
            case STOCK_SHORT -> underway && stockShort;
            case AWAITING_PAYMENT -> underway && awaitsPayment;
            case AWAITING_CUSTOMER, FAILED, OTHER -> false;
        };
    }
}
