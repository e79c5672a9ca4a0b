package gendan.ordering;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Everything that was agreed on but the lines: [OrderDraft] after its checks, defaults filled in.
public record OrderTerms(
        OrderType orderType,
        Priority priority,
        Channel channel,
        String customerOrderNumber,
        String currency,
        String sellingCompany,
        LocalDate orderedOn,
        LocalDate expectedDeliveryOn,
        PaymentMethod paymentMethod,
        LocalDate paymentDueOn,
        List<OrderDraft.Instalment> instalments,
        FreightTerms freightTerms,
        UUID warehouseId,
        String contactName,
        String contactPhone,
        String contactEmail,
        String customerAddress,
        OrderDraft.ShipTo shipTo,
        String specialRequirements,
        String remark) {
    /// Services are not kept in stock.
    public boolean usesStock() {
        return orderType != OrderType.SERVICE;
    }
}
