package gendan.catalog;

import gendan.kernel.Money;
import gendan.kernel.Violations;
import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Checks one SKU of a product.
@Component
final class SkuChecks {
    private static final BigDecimal MOST_PRICE = new BigDecimal("10000000000");
    private static final BigDecimal MOST_QUANTITY = new BigDecimal("1000000000");
    private static final BigDecimal MOST_WEIGHT = new BigDecimal("1000000");
    private static final BigDecimal LEAST_PACK = new BigDecimal("0.0001");
    private static final BigDecimal MOST_TAX = new BigDecimal("0.9999");
    private static final BigDecimal USUAL_TAX = new BigDecimal("0.13");
    private static final int SCALE = 4;

    /// @param before as it is stored, null for a new one
    ProductDetails.Sku check(
            Violations violations, String at, ProductForm.Sku form, ProductDetails.Sku before, UUID id) {
        String code = ProductChecks.code(violations, at + "/code", form.code());
        return new ProductDetails.Sku(
                id,
                code == null && before != null ? before.code() : code,
                violations.text(at + "/specification", form.specification(), 200),
                violations.text(at + "/barcode", form.barcode(), 64),
                price(violations, at + "/unitPrice", form.unitPrice()),
                form.priceIncludesTax() == null || form.priceIncludesTax(),
                number(violations, at + "/taxRate", form.taxRate(), BigDecimal.ZERO, MOST_TAX, USUAL_TAX),
                number(violations, at + "/packSize", form.packSize(), LEAST_PACK, MOST_QUANTITY, BigDecimal.ONE),
                number(
                        violations,
                        at + "/minimumQuantity",
                        form.minimumQuantity(),
                        BigDecimal.ZERO,
                        MOST_QUANTITY,
                        BigDecimal.ZERO),
                number(violations, at + "/weightKg", form.weightKg(), BigDecimal.ZERO, MOST_WEIGHT, null),
                form.active() == null || form.active());
    }

    private static Money price(Violations violations, String field, Money typed) {
        if (violations.required(field, typed) == null) {
            return null;
        }
        violations.currency(field + "/currency", typed.currency());
        violations.number(field + "/amount", typed.amount(), BigDecimal.ZERO, MOST_PRICE, Money.MAX_SCALE);
        return violations.isEmpty() ? typed.tidy() : typed;
    }

    private static BigDecimal number(
            Violations violations,
            String field,
            BigDecimal typed,
            BigDecimal least,
            BigDecimal most,
            BigDecimal otherwise) {
        return typed == null ? otherwise : plain(violations.number(field, typed, least, most, SCALE));
    }

    /// Without superfluous zeros, so that equal numbers are equal.
    static BigDecimal plain(BigDecimal number) {
        if (number == null || Math.abs(number.scale()) > 100) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
