package gendan.inventory;

import gendan.kernel.Rejection;
import gendan.kernel.Violations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads warehouses. A company has few.
@Component
final class Warehouses {
    /// More than these are not listed.
    static final int MOST = 1_000;

    private static final String SELECT =
            "select id, code, name, region_code, address, main, active, version from inventory.warehouse ";

    private final JdbcClient jdbc;

    Warehouses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The main one first, inactive ones last.
    List<Warehouse> all() {
        return jdbc.sql(SELECT + "order by main desc, active desc, code limit :most")
                .param("most", MOST)
                .query(Warehouses::warehouse)
                .list();
    }

    /// @throws Rejection `warehouse.not-found`
    Warehouse find(UUID id) {
        return one(SELECT + "where id = :id", id);
    }

    /// The warehouse, which nobody else changes until this transaction ends.
    ///
    /// @throws Rejection `warehouse.not-found`
    Warehouse lock(UUID id) {
        return one(SELECT + "where id = :id for no key update", id);
    }

    private Warehouse one(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query(Warehouses::warehouse)
                .optional()
                .orElseThrow(() -> Rejection.notFound("warehouse.not-found"));
    }

    void checkActive(Violations violations, String field, UUID id) {
        if (violations.required(field, id) == null) {
            return;
        }
        List<Boolean> active = jdbc.sql("select active from inventory.warehouse where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .list();
        if (active.isEmpty()) {
            violations.add("warehouse.unknown", field);
        } else if (!active.getFirst()) {
            violations.add("warehouse.inactive", field);
        }
    }

    private static Warehouse warehouse(ResultSet row, int n) throws SQLException {
        return new Warehouse(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6),
                row.getBoolean(7),
                row.getLong(8));
    }
}
