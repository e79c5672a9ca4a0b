package gendan.catalog;

import gendan.kernel.Event;
import gendan.kernel.Subject;
import java.util.UUID;

/// A product was entered.
public record ProductRegistered(UUID productId, ProductDetails product) implements Event {
    static Subject subjectOf(UUID productId) {
        return new Subject("Product", productId);
    }

    @Override
    public Subject subject() {
        return subjectOf(productId);
    }
}
