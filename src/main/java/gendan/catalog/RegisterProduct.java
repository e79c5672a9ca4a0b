package gendan.catalog;

import gendan.catalog.ProductStore.NewProduct;
import gendan.kernel.Actor;
import gendan.kernel.Ids;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Violation;
import gendan.kernel.Violations;
import gendan.platform.AuditTrail;
import gendan.platform.EventLog;
import gendan.platform.Tx;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Enters a product with its SKUs into the catalogue. Records [ProductRegistered].
///
/// Rejections: `product.code-taken`, `product.sku-code-taken`, `product.barcode-taken` (409); 422 for what is wrong
/// in the form.
@Component
public final class RegisterProduct {
    private final Tx tx;
    private final Ids ids;
    private final ProductChecks checks;
    private final ProductStore store;
    private final EventLog events;
    private final AuditTrail audit;

    RegisterProduct(Tx tx, Ids ids, ProductChecks checks, ProductStore store, EventLog events, AuditTrail audit) {
        this.tx = tx;
        this.ids = ids;
        this.checks = checks;
        this.store = store;
        this.events = events;
        this.audit = audit;
    }

    /// @return the new product's id
    public UUID run(Actor actor, ProductForm form) {
        return runAll(actor, List.of(form)).getFirst();
    }

    /// Enters many at once, as an import does: all of them or none. Fields in rejections of several forms begin with
    /// the form's position, such as `/3/name`.
    ///
    /// @return the new products' ids in the same order
    public List<UUID> runAll(Actor actor, List<ProductForm> forms) {
        actor.require(Permission.PRODUCT_WRITE);
        return forms.isEmpty() ? List.of() : tx.write(() -> register(actor, forms));
    }

    private List<UUID> register(Actor actor, List<ProductForm> forms) {
        List<ProductDetails> details = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            details.add(check(forms.get(i), forms.size() == 1 ? "" : "/" + i));
        }
        List<NewProduct> products = withCodes(details);
        Set<String> taken = store.insert(products);
        if (!taken.isEmpty()) {
            throw Rejection.conflict(taken.stream()
                    .map(code -> Violation.of("product.code-taken", "/code", code))
                    .toList());
        }
        TakenCodes.rejectIfAny(store.taken(products), products);
        store.putSkus(products);
        for (NewProduct product : products) {
            audit.changed(actor, ProductRegistered.subjectOf(product.id()), "CREATED", List.of(), null);
            events.append(actor, new ProductRegistered(product.id(), product.details()));
        }
        return products.stream().map(NewProduct::id).toList();
    }

    private ProductDetails check(ProductForm form, String at) {
        var violations = new Violations();
        ProductDetails details = checks.check(violations, form, null);
        if (!violations.isEmpty()) {
            throw Rejection.invalid(violations.list().stream()
                    .map(v -> new Violation(v.code(), at + v.field(), v.arguments()))
                    .toList());
        }
        return details;
    }

    private List<NewProduct> withCodes(List<ProductDetails> all) {
        long needed = all.stream().filter(details -> details.code() == null).count();
        Iterator<String> codes =
                needed == 0 ? null : store.nextCodes(Math.toIntExact(needed)).iterator();
        List<NewProduct> products = new ArrayList<>();
        for (ProductDetails details : all) {
            String code = details.code() != null ? details.code() : codes.next();
            products.add(new NewProduct(ids.next(), details.with(code, SkuCodes.complete(code, details.skus()))));
        }
        return products;
    }
}
