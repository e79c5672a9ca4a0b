package gendan.ordering;

import gendan.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/// What a command answers: where the order stands now, and why.
///
/// @param lines reserved and missing quantities by line
public record OrderResult(
        UUID id,
        String number,
        OrderStage stage,
        OrderStatus status,
        Fulfilment fulfilment,
        PaymentState payment,
        Money totalAmount,
        Money taxAmount,
        Money paidAmount,
        boolean backOrdered,
        long version,
        List<Explanations.Explained> decisions,
        List<Line> lines) {
    /// @param sku code of the line's SKU
    public record Line(
            int lineNo,
            String sku,
            BigDecimal quantity,
            BigDecimal amount,
            BigDecimal reserved,
            BigDecimal backOrdered) {}

    static OrderResult of(Order order) {
        return of(order, List.of());
    }

    static OrderResult of(Order order, List<Explanations.Explained> decisions) {
        String currency = order.terms().currency();
        return new OrderResult(
                order.id(),
                order.number(),
                order.stage(),
                order.axes().status(),
                order.axes().fulfilment(),
                order.axes().payment(),
                order.total(),
                new Money(order.taxAmount(), currency),
                new Money(order.paidAmount(), currency),
                order.axes().backOrdered(),
                order.version(),
                decisions,
                order.lines().stream()
                        .map(line -> new Line(
                                line.lineNo(),
                                line.sku(),
                                line.quantity(),
                                line.amount(),
                                line.quantities().reserved(),
                                line.quantities().backOrdered()))
                        .toList());
    }
}
