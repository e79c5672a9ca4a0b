package gendan.catalog;

import gendan.catalog.ProductStore.NewProduct;
import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Violations;
import gendan.platform.AuditTrail;
import gendan.platform.AuditTrail.Change;
import gendan.platform.Etags;
import gendan.platform.EventLog;
import gendan.platform.Tx;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Changes a product and its SKUs; the form replaces all of it. SKUs are added, changed and deactivated, never
/// deleted, as orders and stock point to them. Records [ProductChanged], or nothing when nothing is different.
///
/// Rejections: `product.not-found` (404); `version.stale` (412); `product.code-taken`, `product.sku-code-taken`,
/// `product.barcode-taken` (409); 422 for what is wrong in the form, also `product.sku-missing`.
@Component
public final class ChangeProduct {
    private final Tx tx;
    private final ProductQueries queries;
    private final ProductChecks checks;
    private final ProductStore store;
    private final EventLog events;
    private final AuditTrail audit;

    ChangeProduct(
            Tx tx,
            ProductQueries queries,
            ProductChecks checks,
            ProductStore store,
            EventLog events,
            AuditTrail audit) {
        this.tx = tx;
        this.queries = queries;
        this.checks = checks;
        this.store = store;
        this.events = events;
        this.audit = audit;
    }

    /// @param version what the actor saw; null for one who does not care
    public void run(Actor actor, UUID id, Long version, ProductForm form) {
        actor.require(Permission.PRODUCT_WRITE);
        tx.write(() -> change(actor, id, version, form));
    }

    private void change(Actor actor, UUID id, Long version, ProductForm form) {
        // 1. what is there
        StoredProduct product = queries.lock(id);
        Etags.match(version, product.version());
        ProductDetails before = product.details();
        // 2. what is wanted
        var violations = new Violations();
        ProductDetails wanted = checks.check(violations, form, before);
        violations.rejectIfAny();
        ProductDetails now = wanted.with(wanted.code(), SkuCodes.complete(wanted.code(), wanted.skus()));
        // 3. write, unless nothing is different
        List<Change> changes = ProductChanges.between(before, now);
        if (changes.isEmpty()) {
            return;
        }
        if (!before.code().equals(now.code()) && store.isTaken(now.code())) {
            throw Rejection.conflict("product.code-taken", now.code());
        }
        var changed = List.of(new NewProduct(id, now));
        TakenCodes.rejectIfAny(store.taken(changed), changed);
        store.update(id, now);
        store.releaseCodes(changed.getFirst());
        store.putSkus(changed);
        audit.changed(actor, ProductRegistered.subjectOf(id), "CHANGED", changes, null);
        events.append(actor, new ProductChanged(id, now, changes));
    }
}
