package gendan.catalog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A product with all that the commands need to know.
record StoredProduct(UUID id, ProductDetails details, Instant createdAt, Instant updatedAt, long version) {
    StoredProduct with(List<ProductDetails.Sku> skus) {
        return new StoredProduct(id, details.with(details.code(), skus), createdAt, updatedAt, version);
    }
}
