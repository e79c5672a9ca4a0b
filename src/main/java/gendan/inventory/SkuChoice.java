package gendan.inventory;

import gendan.kernel.Money;
import java.math.BigDecimal;
import java.util.UUID;

/// A SKU as it is offered to whoever writes an order, with what is there of it in one warehouse.
///
/// @param available on hand less reserved; zero when it was never kept there
public record SkuChoice(
        UUID id,
        String code,
        String productName,
        String model,
        String specification,
        String unit,
        String barcode,
        Money unitPrice,
        BigDecimal taxRate,
        boolean priceIncludesTax,
        BigDecimal packSize,
        BigDecimal minimumQuantity,
        BigDecimal available,
        BigDecimal onHand,
        BigDecimal reserved) {}
