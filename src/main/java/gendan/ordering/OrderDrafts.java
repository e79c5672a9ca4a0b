package gendan.ordering;

import gendan.kernel.Money;
import java.util.List;

/// Turns a stored order back into the draft it was made from, to check it anew.
final class OrderDrafts {
    private OrderDrafts() {}

    static OrderDraft of(Order order) {
        OrderTerms terms = order.terms();
        List<OrderDraft.Line> lines = order.lines().stream()
                .map(line -> new OrderDraft.Line(
                        line.sku(),
                        line.quantity(),
                        ownPrice(line, terms.currency()),
                        line.expectedDeliveryOn(),
                        line.remark()))
                .toList();
        return new OrderDraft(
                order.customer().id(),
                null,
                terms.orderType(),
                terms.priority(),
                terms.channel(),
                terms.customerOrderNumber(),
                true,
                terms.currency(),
                terms.sellingCompany(),
                terms.orderedOn(),
                terms.expectedDeliveryOn(),
                terms.paymentMethod(),
                terms.paymentDueOn(),
                terms.instalments(),
                terms.freightTerms(),
                terms.warehouseId(),
                terms.contactName(),
                terms.contactPhone(),
                terms.contactEmail(),
                terms.customerAddress(),
                terms.shipTo(),
                terms.specialRequirements(),
                terms.remark(),
                lines,
                null);
    }

    /// A line at list price follows the list until it is submitted; a price of one's own stays.
    private static Money ownPrice(OrderLine line, String currency) {
        boolean own = line.listPrice() == null || line.unitPrice().compareTo(line.listPrice()) != 0;
        return own ? new Money(line.unitPrice(), currency) : null;
    }
}
