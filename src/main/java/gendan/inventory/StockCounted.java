package gendan.inventory;

import gendan.kernel.Event;
import gendan.kernel.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/// Somebody counted what lies in a warehouse.
public record StockCounted(UUID countId, UUID warehouseId, String reason, List<Line> lines) implements Event {
    /// @param before what was on hand by the books
    /// @param counted what is on hand now
    public record Line(UUID skuId, String skuCode, BigDecimal before, BigDecimal counted) {}

    @Override
    public Subject subject() {
        return new Subject("StockCount", countId);
    }
}
