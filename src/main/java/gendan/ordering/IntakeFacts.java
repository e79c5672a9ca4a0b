package gendan.ordering;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/// What the database knows about the customer, the goods and the stock of one order, read in one question.
///
/// @param customer null when there is no such customer
/// @param warehouseId null when there is no such warehouse
/// @param skus by the code that was asked for
record IntakeFacts(Customer customer, UUID warehouseId, Map<String, Sku> skus) {
    /// @param creditLimit null when none was set
    /// @param receivable what the customer owes, orders taken and not yet paid included
    record Customer(
            UUID id,
            String name,
            boolean active,
            boolean blacklisted,
            String blacklistReason,
            UUID ownerId,
            UUID teamId,
            String regionCode,
            String currency,
            BigDecimal creditLimit,
            BigDecimal receivable,
            String phone,
            String email,
            OrderDraft.ShipTo mainAddress) {}

    /// @param available on hand less reserved, in the warehouse of the order
    record Sku(
            UUID id,
            String code,
            String productName,
            String model,
            String specification,
            String unit,
            BigDecimal unitPrice,
            String currency,
            boolean priceIncludesTax,
            BigDecimal taxRate,
            BigDecimal minimumQuantity,
            boolean active,
            BigDecimal available) {}
}
