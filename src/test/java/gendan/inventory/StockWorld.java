package gendan.inventory;

import gendan.catalog.ProductForm;
import gendan.catalog.RegisterProduct;
import gendan.kernel.Actor;
import gendan.kernel.Money;
import gendan.testing.Fixtures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Warehouses, SKUs and stock of their own for tests of the inventory.
@TestComponent
public final class StockWorld {
    private final Fixtures fixtures;
    private final RegisterProduct registerProduct;
    private final RegisterWarehouse registerWarehouse;
    private final ReceiveStock receiveStock;
    private final JdbcClient jdbc;

    StockWorld(
            Fixtures fixtures,
            RegisterProduct registerProduct,
            RegisterWarehouse registerWarehouse,
            ReceiveStock receiveStock,
            JdbcClient jdbc) {
        this.fixtures = fixtures;
        this.registerProduct = registerProduct;
        this.registerWarehouse = registerWarehouse;
        this.receiveStock = receiveStock;
        this.jdbc = jdbc;
    }

    record Sku(UUID id, String code) {}

    UUID warehouse() {
        return registerWarehouse.run(
                Actor.SYSTEM, new WarehouseForm(fixtures.unique("WH"), "东莞仓", "4419", null, false, true));
    }

    Sku sku() {
        return skus(1).getFirst();
    }

    /// In the order of their codes.
    List<Sku> skus(int count) {
        List<ProductForm> forms = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        String prefix = fixtures.unique("SKU");
        for (int i = 0; i < count; i++) {
            codes.add("%s-%04d".formatted(prefix, i));
            forms.add(product(codes.getLast()));
        }
        registerProduct.runAll(Actor.SYSTEM, forms);
        return codes.stream().map(code -> new Sku(idOf(code), code)).toList();
    }

    private UUID idOf(String code) {
        return jdbc.sql("select id from catalog.sku where code = :code")
                .param("code", code)
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
    }

    private static ProductForm product(String code) {
        var sku = new ProductForm.Sku(
                null, code, "25×52", null, Money.of("12.50", "CNY"), null, null, null, null, null, null);
        return new ProductForm(code, "轴承" + code, null, "6205", null, "套", null, null, List.of(sku));
    }

    void receive(UUID warehouse, Sku sku, String quantity) {
        receiveStock.run(
                Actor.SYSTEM,
                new ReceiveStock.Request(
                        warehouse, List.of(new ReceiveStock.Line(sku.id, null, new BigDecimal(quantity))), null));
    }

    String balance(UUID warehouse, Sku sku) {
        return jdbc.sql("""
                        select trim_scale(on_hand) || ' on hand, ' || trim_scale(reserved) || ' reserved'
                        from inventory.stock where sku_id = :sku and warehouse_id = :warehouse
                        """)
                .param("sku", sku.id)
                .param("warehouse", warehouse)
                .query(String.class)
                .single();
    }
}
