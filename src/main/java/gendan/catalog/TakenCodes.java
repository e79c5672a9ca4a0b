package gendan.catalog;

import gendan.catalog.ProductStore.NewProduct;
import gendan.catalog.ProductStore.Taken;
import gendan.kernel.Rejection;
import gendan.kernel.Violation;
import java.util.ArrayList;
import java.util.List;

/// Names the SKUs whose code or barcode another SKU has.
final class TakenCodes {
    private TakenCodes() {}

    /// @throws Rejection `product.sku-code-taken`, `product.barcode-taken` (409)
    static void rejectIfAny(List<Taken> taken, List<NewProduct> products) {
        if (taken.isEmpty()) {
            return;
        }
        List<Violation> violations = new ArrayList<>();
        for (int p = 0; p < products.size(); p++) {
            var skus = products.get(p).details().skus();
            for (int s = 0; s < skus.size(); s++) {
                for (Taken one : taken) {
                    if (one.skuId().equals(skus.get(s).id())) {
                        String at = (products.size() == 1 ? "" : "/" + p) + "/skus/" + s + "/" + one.field();
                        String code = one.field().equals("code") ? "product.sku-code-taken" : "product.barcode-taken";
                        violations.add(Violation.of(code, at, one.value()));
                    }
                }
            }
        }
        throw Rejection.conflict(violations);
    }
}
