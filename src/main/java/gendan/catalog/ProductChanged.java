package gendan.catalog;

import gendan.kernel.Event;
import gendan.kernel.Subject;
import gendan.platform.AuditTrail;
import java.util.List;
import java.util.UUID;

/// Something about a product or its SKUs was changed.
///
/// @param product as it is now
/// @param changes each field before and after; those of a SKU are named `skus/CODE/field`
public record ProductChanged(UUID productId, ProductDetails product, List<AuditTrail.Change> changes) implements Event {
    @Override
    public Subject subject() {
        return ProductRegistered.subjectOf(productId);
    }
}
