package gendan.catalog;

import gendan.catalog.ProductDetails.Sku;
import gendan.platform.AuditTrail.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// What is different between two states of a product, field by field.
final class ProductChanges {
    private ProductChanges() {}

    static List<Change> between(ProductDetails before, ProductDetails now) {
        List<Change> changes = new ArrayList<>();
        changes.add(Change.of("code", before.code(), now.code()));
        changes.add(Change.of("name", before.name(), now.name()));
        changes.add(Change.of("nameEn", before.nameEn(), now.nameEn()));
        changes.add(Change.of("model", before.model(), now.model()));
        changes.add(Change.of("category", before.category(), now.category()));
        changes.add(Change.of("unit", before.unit(), now.unit()));
        changes.add(Change.of("description", before.description(), now.description()));
        changes.add(Change.of("active", before.active(), now.active()));
        Map<UUID, Sku> known = new HashMap<>();
        before.skus().forEach(sku -> known.put(sku.id(), sku));
        for (Sku sku : now.skus()) {
            Sku stored = known.get(sku.id());
            if (stored == null) {
                changes.add(new Change("skus/" + sku.code(), null, sku.inOneLine()));
            } else {
                compare("skus/" + stored.code() + "/", stored, sku, changes);
            }
        }
        changes.removeIf(change -> Objects.equals(change.old(), change.now()));
        return List.copyOf(changes);
    }

    private static void compare(String field, Sku before, Sku now, List<Change> changes) {
        changes.add(Change.of(field + "code", before.code(), now.code()));
        changes.add(Change.of(field + "specification", before.specification(), now.specification()));
        changes.add(Change.of(field + "barcode", before.barcode(), now.barcode()));
        changes.add(Change.of(field + "unitPrice", before.unitPrice(), now.unitPrice()));
        changes.add(Change.of(field + "priceIncludesTax", before.priceIncludesTax(), now.priceIncludesTax()));
        changes.add(Change.of(field + "taxRate", before.taxRate(), now.taxRate()));
        changes.add(Change.of(field + "packSize", before.packSize(), now.packSize()));
        changes.add(Change.of(field + "minimumQuantity", before.minimumQuantity(), now.minimumQuantity()));
        changes.add(Change.of(field + "weightKg", before.weightKg(), now.weightKg()));
        changes.add(Change.of(field + "active", before.active(), now.active()));
    }
}
