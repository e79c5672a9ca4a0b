package gendan.ordering;

import gendan.kernel.Money;
import gendan.kernel.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// An order as the database holds it. Commands read it under a lock, and write what follows.
///
/// @param number issued when the order is first submitted, null before
/// @param version grows by one with every change
/// @param totalAmount with tax, in the currency of the terms
public record Order(
        UUID id,
        String number,
        OrderAxes axes,
        Customer customer,
        UUID ownerId,
        UUID teamId,
        String regionCode,
        OrderTerms terms,
        List<OrderLine> lines,
        BigDecimal totalAmount,
        BigDecimal taxAmount,
        BigDecimal paidAmount,
        long version) {
    /// The subject type of all its events.
    public static final String TYPE = "Order";

    /// The customer as he was called when the order was written.
    public record Customer(UUID id, String name) {}

    public static Subject subject(UUID id) {
        return new Subject(TYPE, id);
    }

    public OrderStage stage() {
        return axes.stage();
    }

    public Money total() {
        return new Money(totalAmount, terms.currency());
    }

    /// What is still to be paid; never negative.
    public Money outstanding() {
        return new Money(totalAmount.subtract(paidAmount).max(BigDecimal.ZERO), terms.currency());
    }

    public boolean nothingShipped() {
        return axes.fulfilment() == Fulfilment.UNSHIPPED;
    }

    public Order with(OrderAxes next) {
        return moved(number, next, lines, paidAmount, version);
    }

    public Order withNumber(String issued) {
        return moved(issued, axes, lines, paidAmount, version);
    }

    /// The order in the hands in which it is already, unless it has become another customer's.
    public Order ownedAs(Order before) {
        if (!before.customer.id.equals(customer.id)) {
            return this;
        }
        return new Order(
                id,
                number,
                axes,
                customer,
                before.ownerId,
                before.teamId,
                before.regionCode,
                terms,
                lines,
                totalAmount,
                taxAmount,
                paidAmount,
                version);
    }

    public Order withPaid(BigDecimal paid) {
        PaymentState state = paid.signum() <= 0
                ? PaymentState.UNPAID
                : paid.compareTo(totalAmount) >= 0 ? PaymentState.PAID : PaymentState.PARTIALLY_PAID;
        return moved(number, axes.with(state), lines, paid, version);
    }

    /// The order with changed lines; what is derived from them follows.
    public Order withLines(UnaryOperator<OrderLine> change) {
        List<OrderLine> changed = lines.stream().map(change).toList();
        boolean lacking = changed.stream()
                .anyMatch(line -> line.quantities().backOrdered().signum() > 0);
        return moved(number, axes.withBackOrdered(lacking), changed, paidAmount, version);
    }

    public Order withVersion(long next) {
        return moved(number, axes, lines, paidAmount, next);
    }

    /// What commands change; who ordered, in whose hands it is and what was agreed stays.
    private Order moved(String number, OrderAxes axes, List<OrderLine> lines, BigDecimal paidAmount, long version) {
        return new Order(
                id,
                number,
                axes,
                customer,
                ownerId,
                teamId,
                regionCode,
                terms,
                lines,
                totalAmount,
                taxAmount,
                paidAmount,
                version);
    }

    /// @throws IllegalArgumentException if the order has no such line
    public OrderLine line(int lineNo) {
        return lines.stream()
                .filter(line -> line.lineNo() == lineNo)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line " + lineNo));
    }

    public boolean hasLine(int lineNo) {
        return lines.stream().anyMatch(line -> line.lineNo() == lineNo);
    }
}
