package gendan.inventory;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.UUID;

/// A SKU in a warehouse, in the stock list.
///
/// @param available on hand less reserved
/// @param shortage what orders wait for, null for nothing
public record StockRow(
        UUID skuId,
        String skuCode,
        String productName,
        String model,
        String specification,
        String unit,
        UUID warehouseId,
        String warehouseName,
        BigDecimal onHand,
        BigDecimal reserved,
        BigDecimal available,
        @JsonProperty("short") BigDecimal shortage) {}
