package gendan.ordering;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/// Goods left.
public record ParcelShipped(
        UUID orderId,
        OrderChange change,
        int parcelNo,
        String carrier,
        String trackingNumber,
        List<Item> items,
        String remark)
        implements OrderEvent {
    /// How much of a line is in the parcel.
    public record Item(int lineNo, BigDecimal quantity) {}
}
