package gendan.inventory;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Writes warehouses.
@Component
final class WarehouseStore {
    private final JdbcClient jdbc;

    WarehouseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isTaken(String code, UUID except) {
        return jdbc.sql("select exists (select from inventory.warehouse where code = :code and id <> :except)")
                .param("code", code)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }

    boolean isEmpty(UUID id) {
        return jdbc.sql("""
                        select not exists (select from inventory.stock where warehouse_id = :id and on_hand > 0)
                        """).param("id", id).query(Boolean.class).single();
    }

    /// Takes the mark off whatever warehouse has it.
    void clearMain() {
        jdbc.sql("update inventory.warehouse set main = false, version = version + 1 where main")
                .update();
    }

    void insert(Warehouse warehouse) {
        with(warehouse, jdbc.sql("""
                        insert into inventory.warehouse (id, code, name, region_code, address, main, active, version)
                        values (:id, :code, :name, :region, :address, :main, :active, :version)
                        """)).update();
    }

    void update(Warehouse warehouse) {
        with(warehouse, jdbc.sql("""
                        update inventory.warehouse
                        set code = :code, name = :name, region_code = :region, address = :address, main = :main,
                            active = :active, version = :version
                        where id = :id
                        """)).update();
    }

    private static StatementSpec with(Warehouse warehouse, StatementSpec statement) {
        return statement
                .param("id", warehouse.id())
                .param("code", warehouse.code())
                .param("name", warehouse.name())
                .param("region", warehouse.regionCode())
                .param("address", warehouse.address())
                .param("main", warehouse.main())
                .param("active", warehouse.active())
                .param("version", warehouse.version());
    }
}
