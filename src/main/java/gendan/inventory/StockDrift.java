package gendan.inventory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/// A balance that its movements do not explain.
///
/// @param onHand what the balance says
/// @param onHandByLedger what the movements add up to since the balance was last put right
/// @param kind where it is wrong
/// @param since the movement it began at; null when there is a balance and no movement at all
public record StockDrift(
        UUID skuId,
        String skuCode,
        String productName,
        UUID warehouseId,
        String warehouseName,
        BigDecimal onHand,
        BigDecimal onHandByLedger,
        BigDecimal reserved,
        BigDecimal reservedByLedger,
        Kind kind,
        Origin since) {
    /// Where a drift shows.
    public enum Kind {
        /// The balance is not what its last movement left: it was changed without one.
        BALANCE,
        /// A movement does not go on from where the one before it ended.
        MOVEMENT
    }

    /// The movement at which a drift began: the first that does not follow from the one before it, otherwise the last
    /// one, after which the balance was changed.
    ///
    /// @param event type of the event that was recorded with it, null when there is none
    public record Origin(
            long position,
            MovementKind kind,
            String subjectType,
            UUID subjectId,
            Integer lineNo,
            String actorName,
            Instant occurredAt,
            String event) {}
}
