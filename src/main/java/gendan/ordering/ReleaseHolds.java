package gendan.ordering;

import gendan.customer.CreditLedger;
import gendan.inventory.Reservations;
import gendan.inventory.ShortageStore;
import gendan.kernel.Actor;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Gives back what an order holds when it goes back or is given up: its stock, its place in the queue of those who
/// wait for stock, its credit.
@Component
final class ReleaseHolds {
    private final CreditLedger credit;
    private final Reservations reservations;
    private final ShortageStore shortages;

    ReleaseHolds(CreditLedger credit, Reservations reservations, ShortageStore shortages) {
        this.credit = credit;
        this.reservations = reservations;
        this.shortages = shortages;
    }

    /// @return the order without holds, and the SKUs of which something became free
    record Released(Order order, List<UUID> skus) {}

    Released release(Actor actor, Order order, String reason) {
        credit.change(
                order.customer().id(),
                order.id(),
                CreditLedger.Kind.CANCELLED,
                order.totalAmount().negate());
        List<Reservations.Line> held = order.lines().stream()
                .filter(line -> line.quantities().reserved().signum() > 0)
                .map(line -> new Reservations.Line(
                        line.lineNo(), line.skuId(), line.quantities().reserved()))
                .toList();
        reservations.release(actor, order.id(), order.terms().warehouseId(), reason, held);
        if (order.axes().backOrdered()) {
            shortages.remove(
                    order.id(),
                    order.lines().stream().map(OrderLine::skuId).distinct().toList());
        }
        Order free = order.withLines(line -> line.with(line.quantities().awaiting(BigDecimal.ZERO, BigDecimal.ZERO)));
        return new Released(
                free, held.stream().map(Reservations.Line::skuId).distinct().toList());
    }
}
