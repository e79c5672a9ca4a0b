package gendan.inventory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The codes that people know SKUs by.
@Component
final class SkuNames {
    private final JdbcClient jdbc;

    SkuNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Named(UUID id, String code) {}

    /// SKUs that are not there are missing.
    Map<UUID, String> codes(Collection<UUID> skuIds) {
        Map<UUID, String> codes = new HashMap<>();
        find("id = any(:keys::uuid[])", skuIds.toArray(UUID[]::new)).forEach(sku -> codes.put(sku.id, sku.code));
        return codes;
    }

    /// Codes that nobody has are missing.
    Map<String, UUID> ids(Collection<String> skuCodes) {
        Map<String, UUID> ids = new HashMap<>();
        find("code = any(:keys::text[])", skuCodes.toArray(String[]::new)).forEach(sku -> ids.put(sku.code, sku.id));
        return ids;
    }

    private List<Named> find(String condition, Object[] keys) {
        return jdbc.sql("select id, code from catalog.sku where " + condition)
                .param("keys", keys)
                .query((row, n) -> new Named(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }
}
