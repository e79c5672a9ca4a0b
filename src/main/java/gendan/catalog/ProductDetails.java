package gendan.catalog;

import gendan.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that is known about a product, checked. Decimals have no superfluous zeros.
///
/// @param code unique, such as `CP000123`
public record ProductDetails(
        String code,
        String name,
        String nameEn,
        String model,
        String category,
        String unit,
        String description,
        boolean active,
        List<Sku> skus) {
    /// A product in one specification.
    ///
    /// @param code unique among all SKUs
    /// @param unitPrice per unit, with or without tax
    /// @param taxRate fraction from 0 to below 1
    /// @param packSize units in a pack
    /// @param minimumQuantity fewest units of an order line
    /// @param weightKg of one unit, kilograms, or null
    public record Sku(
            UUID id,
            String code,
            String specification,
            String barcode,
            Money unitPrice,
            boolean priceIncludesTax,
            BigDecimal taxRate,
            BigDecimal packSize,
            BigDecimal minimumQuantity,
            BigDecimal weightKg,
            boolean active) {
        Sku withCode(String given) {
            return new Sku(
                    id,
                    given,
                    specification,
                    barcode,
                    unitPrice,
                    priceIncludesTax,
                    taxRate,
                    packSize,
                    minimumQuantity,
                    weightKg,
                    active);
        }

        String inOneLine() {
            return Stream.of(
                            code,
                            specification,
                            barcode,
                            unitPrice + (priceIncludesTax ? " incl. " : " excl. ") + taxRate.toPlainString(),
                            "×" + packSize.toPlainString(),
                            "≥" + minimumQuantity.toPlainString(),
                            weightKg == null ? null : weightKg.toPlainString() + " kg",
                            active ? null : "✗")
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" · "));
        }
    }

    ProductDetails with(String code, List<Sku> skus) {
        return new ProductDetails(code, name, nameEn, model, category, unit, description, active, skus);
    }
}
