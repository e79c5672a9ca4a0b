package gendan.ordering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/// A line of an order with its price and its quantities, each kept apart.
///
/// Always: `shipped + reserved + backOrdered + cancelled ≤ quantity`, `delivered ≤ shipped`, `returned ≤ shipped`.
///
/// @param unitPrice in the order's currency, with or without tax as `priceIncludesTax` says
/// @param listPrice what the catalogue asked for, null where it had no price in this currency
/// @param amount with tax
public record OrderLine(
        int lineNo,
        UUID skuId,
        String sku,
        String productName,
        String model,
        String specification,
        String unit,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal listPrice,
        boolean priceIncludesTax,
        BigDecimal taxRate,
        BigDecimal amount,
        BigDecimal taxAmount,
        LocalDate expectedDeliveryOn,
        String remark,
        Quantities quantities) {
    /// How much of the ordered quantity is where.
    public record Quantities(
            BigDecimal reserved,
            BigDecimal backOrdered,
            BigDecimal shipped,
            BigDecimal delivered,
            BigDecimal returned,
            BigDecimal cancelled) {
        public static final Quantities NONE = new Quantities(
                BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        public Quantities awaiting(BigDecimal reserved, BigDecimal backOrdered) {
            return new Quantities(reserved, backOrdered, shipped, delivered, returned, cancelled);
        }

        public Quantities shipping(BigDecimal quantity, boolean fromStock) {
            BigDecimal left = fromStock ? reserved.subtract(quantity) : reserved;
            return new Quantities(left, backOrdered, shipped.add(quantity), delivered, returned, cancelled);
        }

        public Quantities receiving(BigDecimal quantity) {
            return new Quantities(reserved, backOrdered, shipped, delivered.add(quantity), returned, cancelled);
        }
    }

    public OrderLine with(Quantities next) {
        return new OrderLine(
                lineNo,
                skuId,
                sku,
                productName,
                model,
                specification,
                unit,
                quantity,
                unitPrice,
                listPrice,
                priceIncludesTax,
                taxRate,
                amount,
                taxAmount,
                expectedDeliveryOn,
                remark,
                next);
    }

    /// What has still to leave.
    public BigDecimal unshipped() {
        return quantity.subtract(quantities.shipped).subtract(quantities.cancelled);
    }
}
