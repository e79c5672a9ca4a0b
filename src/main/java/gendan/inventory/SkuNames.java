package gendan.inventory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The codes that people know SKUs by, for sentences about them.
@Component
final class SkuNames {
    private final JdbcClient jdbc;

    SkuNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, String> codes(Collection<UUID> skuIds) {
        Map<UUID, String> codes = new HashMap<>();
        jdbc.sql("select id, code from catalog.sku where id = any(:ids::uuid[])")
                .param("ids", skuIds.toArray(UUID[]::new))
                .query(row -> {
                    codes.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return codes;
    }
}
