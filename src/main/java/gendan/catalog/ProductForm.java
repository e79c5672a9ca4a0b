package gendan.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import gendan.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/// What somebody fills in about a product, unchecked. [ProductChecks] makes [ProductDetails] of it.
///
/// @param code null on entry: the program gives one
/// @param unit in which it is counted, such as 件, 米, kg; null: 件
/// @param active null: true
/// @param skus at least one
public record ProductForm(
        String code,
        String name,
        String nameEn,
        String model,
        String category,
        String unit,
        String description,
        Boolean active,
        List<Sku> skus) {
    /// Prices that the program works out come back with whatever was read, and are not looked at.
    ///
    /// @param id which of the product's SKUs is meant, null for a new one
    /// @param code null for a new one: made from the product's
    /// @param unitPrice per unit
    /// @param priceIncludesTax null: true
    /// @param taxRate as a fraction, such as 0.13; null: 0.13
    /// @param packSize units in a pack; null: 1
    /// @param minimumQuantity fewest units of an order line; null: 0
    /// @param weightKg of one unit, kilograms, or null
    /// @param active null: true
    @JsonIgnoreProperties({"priceWithTax", "priceWithoutTax"})
    public record Sku(
            UUID id,
            String code,
            String specification,
            String barcode,
            Money unitPrice,
            Boolean priceIncludesTax,
            BigDecimal taxRate,
            BigDecimal packSize,
            BigDecimal minimumQuantity,
            BigDecimal weightKg,
            Boolean active) {}
}
