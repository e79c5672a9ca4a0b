package gendan.catalog;

import gendan.kernel.Ids;
import gendan.kernel.Violations;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Checks what was filled in about a product, and completes it.
@Component
final class ProductChecks {
    private static final int MAX_SKUS = 200;
    private static final int MAX_CODE = 64;
    private static final String DEFAULT_UNIT = "件";
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/+#*() -]*");

    private final Ids ids;
    private final SkuChecks skuChecks;

    ProductChecks(Ids ids, SkuChecks skuChecks) {
        this.ids = ids;
        this.skuChecks = skuChecks;
    }

    /// @param before as it is stored, null for a new product
    ProductDetails check(Violations violations, ProductForm form, ProductDetails before) {
        String code = code(violations, "/code", form.code());
        String unit = violations.text("/unit", form.unit(), 20);
        return new ProductDetails(
                code == null && before != null ? before.code() : code,
                violations.requiredText("/name", form.name(), 200),
                violations.text("/nameEn", form.nameEn(), 200),
                violations.text("/model", form.model(), 100),
                violations.text("/category", form.category(), 100),
                unit == null ? DEFAULT_UNIT : unit,
                violations.text("/description", form.description(), 4_000),
                form.active() == null || form.active(),
                skus(violations, form, before));
    }

    static String code(Violations violations, String field, String typed) {
        String code = violations.text(
                field, typed == null ? null : Normalizer.normalize(typed, Normalizer.Form.NFKC), MAX_CODE);
        if (code != null && !CODE.matcher(code).matches()) {
            violations.add("product.code-malformed", field);
        }
        return code;
    }

    private List<ProductDetails.Sku> skus(Violations violations, ProductForm form, ProductDetails before) {
        List<ProductForm.Sku> given = violations.list("/skus", form.skus(), MAX_SKUS);
        if (given.isEmpty() && (form.skus() == null || form.skus().isEmpty())) {
            violations.add("product.no-sku", "/skus");
        }
        Map<UUID, ProductDetails.Sku> left = new HashMap<>();
        if (before != null) {
            before.skus().forEach(sku -> left.put(sku.id(), sku));
        }
        Set<String> codes = new HashSet<>();
        Set<String> barcodes = new HashSet<>();
        List<ProductDetails.Sku> skus = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String at = "/skus/" + i;
            UUID id = given.get(i).id();
            ProductDetails.Sku stored = id == null ? null : left.remove(id);
            if (id != null && stored == null) {
                violations.add("product.sku-unknown", at + "/id");
            }
            ProductDetails.Sku sku =
                    skuChecks.check(violations, at, given.get(i), stored, stored == null ? ids.next() : id);
            if (sku.code() != null && !codes.add(sku.code())) {
                violations.add("product.sku-twice", at + "/code", sku.code());
            }
            if (sku.active() && sku.barcode() != null && !barcodes.add(sku.barcode())) {
                violations.add("product.barcode-twice", at + "/barcode", sku.barcode());
            }
            skus.add(sku);
        }
        left.values().forEach(gone -> violations.add("product.sku-missing", "/skus", gone.code()));
        return skus;
    }
}
