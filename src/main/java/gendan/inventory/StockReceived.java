package gendan.inventory;

import gendan.kernel.Event;
import gendan.kernel.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/// Goods came into a warehouse.
///
/// @param reason may be null
public record StockReceived(UUID receiptId, UUID warehouseId, String reason, List<Line> lines) implements Event {
    /// @param quantity what was added
    public record Line(UUID skuId, String skuCode, BigDecimal quantity) {}

    @Override
    public Subject subject() {
        return new Subject("StockReceipt", receiptId);
    }
}
