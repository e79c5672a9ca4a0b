package gendan.inventory;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/// What a receipt or a stock-taking has done.
///
/// @param id of the receipt or count, as it stands in the ledger
/// @param balances after it, one for each SKU
public record StockMoved(UUID id, UUID warehouseId, List<Balance> balances) {
    /// @param available on hand less reserved
    public record Balance(UUID skuId, String skuCode, BigDecimal onHand, BigDecimal reserved, BigDecimal available) {}
}
