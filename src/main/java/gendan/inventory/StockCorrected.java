package gendan.inventory;

import gendan.kernel.Event;
import gendan.kernel.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/// Balances that had drifted from their ledger were put right.
public record StockCorrected(UUID correctionId, String reason, List<Line> lines) implements Event {
    /// What a balance said before, and what it says now.
    public record Line(
            UUID skuId,
            UUID warehouseId,
            BigDecimal onHandBefore,
            BigDecimal onHand,
            BigDecimal reservedBefore,
            BigDecimal reserved) {}

    @Override
    public Subject subject() {
        return new Subject("StockCorrection", correctionId);
    }
}
