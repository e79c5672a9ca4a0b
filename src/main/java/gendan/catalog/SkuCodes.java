package gendan.catalog;

import gendan.catalog.ProductDetails.Sku;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Codes for SKUs that brought none.
final class SkuCodes {
    private SkuCodes() {}

    /// The product's own code for its only SKU, otherwise the code with a number that is free in the product.
    static List<Sku> complete(String productCode, List<Sku> skus) {
        Set<String> used = new HashSet<>();
        skus.forEach(sku -> used.add(sku.code()));
        List<Sku> complete = new ArrayList<>();
        for (Sku sku : skus) {
            String code = sku.code();
            for (int n = skus.size() == 1 ? 0 : 1; code == null; n++) {
                String candidate = n == 0 ? productCode : productCode + "-" + n;
                code = used.add(candidate) ? candidate : null;
            }
            complete.add(sku.withCode(code));
        }
        return complete;
    }
}
