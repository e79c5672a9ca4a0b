package gendan.ordering;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/// A parcel was received.
///
/// @param automatic true when nobody said so within the set time
public record ReceiptConfirmed(
        UUID orderId, OrderChange change, int parcelNo, String receivedBy, boolean automatic, List<Item> items)
        implements OrderEvent {
    /// What arrived of a line, and how.
    public record Item(int lineNo, BigDecimal shipped, BigDecimal received, GoodsCondition condition, String note) {}
}
