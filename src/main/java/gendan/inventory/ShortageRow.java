package gendan.inventory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/// A line of an order that waits for stock.
///
/// @param quantity what it lacks
/// @param available what is there now and not yet given to anybody
public record ShortageRow(
        UUID skuId,
        String skuCode,
        String productName,
        String specification,
        String unit,
        UUID warehouseId,
        String warehouseName,
        UUID orderId,
        int lineNo,
        BigDecimal quantity,
        Urgency urgency,
        Instant detectedAt,
        BigDecimal available) {
    /// Who is served first, in this order; stored as its position.
    public enum Urgency {
        VIP,
        URGENT,
        NORMAL
    }
}
