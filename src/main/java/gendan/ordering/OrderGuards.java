package gendan.ordering;

import gendan.kernel.Rejection;
import gendan.kernel.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What an action needs beyond its row in [OrderLifecycle]. Commands reject by it; pages show its sentence on the
/// action that is not possible yet.
final class OrderGuards {
    private OrderGuards() {}

    /// Why the order is not ready for the action, if it is not.
    static Optional<Violation> obstacle(Order order, OrderAction action) {
        return Optional.ofNullable(
                switch (action) {
                    case CANCEL -> order.nothingShipped() ? null : because("order.shipped-already");
                    case RECORD_PAYMENT -> order.outstanding().isPositive() ? null : because("order.paid-already");
                    case SHIP_PARCEL -> shipping(order);
                    case CONFIRM_RECEIPT -> receipt(order);
                    case COMPLETE -> completion(order);
                    case ARCHIVE -> archiving(order);
                    case EDIT, SUBMIT, RELEASE_CREDIT, CONFIRM, SEND_BACK, SERVE_BACK_ORDER -> null;
                });
    }

    static void mayCancel(Order order) {
        reject(order, OrderAction.CANCEL);
    }

    static void mayShip(Order order) {
        reject(order, OrderAction.SHIP_PARCEL);
    }

    static void mayComplete(Order order) {
        reject(order, OrderAction.COMPLETE);
    }

    static void mayArchive(Order order) {
        reject(order, OrderAction.ARCHIVE);
    }

    private static void reject(Order order, OrderAction action) {
        obstacle(order, action).ifPresent(violation -> {
            throw Rejection.conflict(List.of(violation));
        });
    }

    private static Violation shipping(Order order) {
        if (order.axes().awaitsPayment()) {
            return because("order.not-paid", order.outstanding());
        }
        if (order.lines().stream().allMatch(line -> line.unshipped().signum() == 0)) {
            return because("order.shipped-completely");
        }
        boolean ready =
                order.lines().stream().anyMatch(line -> shippable(order, line).signum() > 0);
        return ready ? null : because("order.nothing-reserved");
    }

    /// How much of the line may leave now.
    static BigDecimal shippable(Order order, OrderLine line) {
        return order.terms().usesStock() ? line.quantities().reserved() : line.unshipped();
    }

    private static Violation receipt(Order order) {
        return order.axes().fulfilment() == Fulfilment.UNSHIPPED ? because("order.not-shipped") : null;
    }

    private static Violation completion(Order order) {
        if (order.axes().fulfilment() != Fulfilment.DELIVERED) {
            return because("order.not-delivered");
        }
        boolean paid = order.axes().payment() == PaymentState.PAID
                || order.terms().paymentMethod() == PaymentMethod.ON_ACCOUNT
                || order.totalAmount().signum() == 0;
        return paid ? null : because("order.not-paid", order.outstanding());
    }

    private static Violation archiving(Order order) {
        boolean settled = order.axes().status() == OrderStatus.CANCELLED
                || !order.outstanding().isPositive();
        return settled ? null : because("order.not-paid", order.outstanding());
    }

    private static Violation because(String code, Object... arguments) {
        return Violation.of(code, "", arguments);
    }
}
