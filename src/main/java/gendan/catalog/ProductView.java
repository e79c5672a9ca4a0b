package gendan.catalog;

import gendan.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A product with its SKUs, in lists and on its own page; the fields are those of [ProductDetails].
public record ProductView(
        UUID id,
        String code,
        String name,
        String nameEn,
        String model,
        String category,
        String unit,
        String description,
        boolean active,
        List<Sku> skus,
        Instant createdAt,
        Instant updatedAt,
        long version) {
    /// @param priceWithTax, priceWithoutTax the unit price both ways, to the sixth decimal
    public record Sku(
            UUID id,
            String code,
            String specification,
            String barcode,
            Money unitPrice,
            boolean priceIncludesTax,
            BigDecimal taxRate,
            Money priceWithTax,
            Money priceWithoutTax,
            BigDecimal packSize,
            BigDecimal minimumQuantity,
            BigDecimal weightKg,
            boolean active) {
        static Sku of(ProductDetails.Sku sku) {
            Money price = sku.unitPrice();
            BigDecimal factor = BigDecimal.ONE.add(sku.taxRate());
            Money with = sku.priceIncludesTax() ? price : rounded(price.amount().multiply(factor), price.currency());
            Money without = sku.priceIncludesTax()
                    ? rounded(price.amount().divide(factor, Money.MAX_SCALE, RoundingMode.HALF_UP), price.currency())
                    : price;
            return new Sku(
                    sku.id(),
                    sku.code(),
                    sku.specification(),
                    sku.barcode(),
                    price,
                    sku.priceIncludesTax(),
                    sku.taxRate(),
                    with,
                    without,
                    sku.packSize(),
                    sku.minimumQuantity(),
                    sku.weightKg(),
                    sku.active());
        }

        private static Money rounded(BigDecimal amount, String currency) {
            return new Money(amount.setScale(Money.MAX_SCALE, RoundingMode.HALF_UP), currency).tidy();
        }
    }

    static ProductView of(StoredProduct product) {
        ProductDetails details = product.details();
        return new ProductView(
                product.id(),
                details.code(),
                details.name(),
                details.nameEn(),
                details.model(),
                details.category(),
                details.unit(),
                details.description(),
                details.active(),
                details.skus().stream().map(Sku::of).toList(),
                product.createdAt(),
                product.updatedAt(),
                product.version());
    }
}
