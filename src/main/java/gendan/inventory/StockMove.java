package gendan.inventory;

import gendan.kernel.Actor;
import gendan.kernel.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/// One cause that moves balances of one warehouse: a receipt, an order, a stock-taking.
///
/// @param subject what it is done for
/// @param reason in somebody's own words, or null
/// @param changes one movement for each, in this order
record StockMove(
        Actor actor, MovementKind kind, Subject subject, UUID warehouseId, String reason, List<Change> changes) {
    /// @param lineNo line of the subject, or null
    /// @param onHand what is added to the balance on hand, negative when goods leave
    /// @param reserved what is added to the reserved share
    record Change(UUID skuId, Integer lineNo, BigDecimal onHand, BigDecimal reserved) {}

    /// What lies there of one SKU, and which share of it is reserved.
    record Balance(BigDecimal onHand, BigDecimal reserved) {
        static final Balance NOTHING = new Balance(BigDecimal.ZERO, BigDecimal.ZERO);

        BigDecimal available() {
            return onHand.subtract(reserved);
        }
    }

    /// A SKU whose balance cannot take its changes.
    ///
    /// @param onHandChange sum of its changes
    /// @param balance as it is; null when nothing of this SKU was ever kept in this warehouse
    record Refused(UUID skuId, BigDecimal onHandChange, BigDecimal reservedChange, Balance balance) {}
}
