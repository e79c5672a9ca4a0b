package gendan.ordering;

/// Where an order stands, each axis for itself.
///
/// @param paymentMethod decides whether money must come before the goods leave
/// @param backOrdered whether some line still lacks stock
public record OrderAxes(
        OrderStatus status,
        Fulfilment fulfilment,
        PaymentState payment,
        ReturnState returns,
        PaymentMethod paymentMethod,
        boolean backOrdered) {
    public static OrderAxes draft(PaymentMethod method) {
        return new OrderAxes(
                OrderStatus.DRAFT, Fulfilment.UNSHIPPED, PaymentState.UNPAID, ReturnState.NONE, method, false);
    }

    public OrderStage stage() {
        return OrderStage.of(this);
    }

    /// Paid in full beforehand (全款), and the money is not there yet.
    public boolean awaitsPayment() {
        return paymentMethod == PaymentMethod.FULL && payment != PaymentState.PAID;
    }

    public OrderAxes with(OrderStatus next) {
        return new OrderAxes(next, fulfilment, payment, returns, paymentMethod, backOrdered);
    }

    public OrderAxes with(PaymentState next) {
        return new OrderAxes(status, fulfilment, next, returns, paymentMethod, backOrdered);
    }

    public OrderAxes with(Fulfilment next) {
        return new OrderAxes(status, next, payment, returns, paymentMethod, backOrdered);
    }

    public OrderAxes withBackOrdered(boolean next) {
        return new OrderAxes(status, fulfilment, payment, returns, paymentMethod, next);
    }
}
