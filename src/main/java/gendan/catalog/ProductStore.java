package gendan.catalog;

import gendan.catalog.ProductDetails.Sku;
import gendan.platform.SearchText;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes products. Rows go to the database as one JSON array, so that a thousand are as short to write as one.
@Component
final class ProductStore {
    private static final String PRODUCT_COLUMNS =
            "code, name, name_en, model, category, unit, description, search_text, active";
    private static final String SKU_COLUMNS = """
            code, specification, barcode, search_text, unit_price, currency, price_includes_tax, tax_rate, pack_size,
            minimum_quantity, weight_kg, active
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ProductStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    record NewProduct(UUID id, ProductDetails details) {}

    /// @param field code or barcode
    record Taken(UUID skuId, String field, String value) {}

    /// Product codes that nobody has: `CP000123`.
    List<String> nextCodes(int count) {
        List<String> codes = new ArrayList<>();
        while (codes.size() < count) {
            codes.addAll(jdbc.sql("""
                            select code
                            from (select 'CP' || lpad(nextval('catalog.code_number')::text, 6, '0') as code
                                  from generate_series(1, :count)) n
                            where not exists (select from catalog.product p where p.code = n.code)
                              and not exists (select from catalog.sku s where s.code = n.code)
                            """)
                    .param("count", count - codes.size())
                    .query(String.class)
                    .list());
        }
        return codes;
    }

    /// @return the product codes that others have; when there are any, the transaction must not be committed
    Set<String> insert(List<NewProduct> products) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (NewProduct product : products) {
            Map<String, Object> row = row(product.details);
            row.put("id", product.id);
            rows.add(row);
            taken.add(product.details.code());
        }
        jdbc.sql("""
                        insert into catalog.product (id, created_at, updated_at, %1$s)
                        select id, :at, :at, %1$s
                        from json_populate_recordset(null::catalog.product, :rows::json)
                        on conflict (code) do nothing
                        returning code
                        """.formatted(PRODUCT_COLUMNS))
                .param("rows", json.writeValueAsString(rows))
                .param("at", now())
                .query(String.class)
                .list()
                .forEach(taken::remove);
        return taken;
    }

    boolean isTaken(String productCode) {
        return jdbc.sql("select exists (select from catalog.product where code = :code)")
                .param("code", productCode)
                .query(Boolean.class)
                .single();
    }

    void update(UUID id, ProductDetails now) {
        jdbc.sql("""
                        update catalog.product p
                        set (%1$s, version, updated_at)
                            = (select %1$s, p.version + 1, :at
                               from json_populate_record(null::catalog.product, :row::json))
                        where p.id = :id
                        """.formatted(PRODUCT_COLUMNS))
                .param("row", json.writeValueAsString(row(now)))
                .param("at", now())
                .param("id", id)
                .update();
    }

    /// SKU codes and barcodes of these products that belong to SKUs of others already.
    List<Taken> taken(List<NewProduct> products) {
        return jdbc.sql("""
                        select r.id, 'code', r.code
                        from json_populate_recordset(null::catalog.sku, :rows::json) r
                        join catalog.sku s on s.code = r.code and s.product_id <> r.product_id
                        union all
                        select r.id, 'barcode', r.barcode
                        from json_populate_recordset(null::catalog.sku, :rows::json) r
                        join catalog.sku s on s.barcode = r.barcode and s.product_id <> r.product_id
                        where r.active and s.active
                        """)
                .param("rows", json.writeValueAsString(skuRows(products)))
                .query((row, n) -> new Taken(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
    }

    /// Lets go of the codes that SKUs of this product are to lose, so that another one of it can have them: the table
    /// allows no code twice, not even for the moment of an exchange.
    void releaseCodes(NewProduct product) {
        jdbc.sql("""
                        update catalog.sku s set code = s.id::text
                        from json_populate_recordset(null::catalog.sku, :rows::json) r
                        where s.id = r.id and s.code <> r.code
                        """)
                .param("rows", json.writeValueAsString(skuRows(List.of(product))))
                .update();
    }

    /// Adds the SKUs that are new and updates the others; each keeps its id for ever.
    void putSkus(List<NewProduct> products) {
        jdbc.sql("""
                        insert into catalog.sku as s (id, product_id, %1$s)
                        select id, product_id, %1$s
                        from json_populate_recordset(null::catalog.sku, :rows::json)
                        on conflict (id) do update
                        set (%1$s) = (select %2$s)
                        """.formatted(SKU_COLUMNS, SKU_COLUMNS.replaceAll("(\\w+)", "excluded.$1")))
                .param("rows", json.writeValueAsString(skuRows(products)))
                .update();
    }

    private static List<Map<String, Object>> skuRows(List<NewProduct> products) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (NewProduct product : products) {
            product.details.skus().forEach(sku -> rows.add(skuRow(product, sku)));
        }
        return rows;
    }

    private static Map<String, Object> skuRow(NewProduct product, Sku sku) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", sku.id());
        row.put("product_id", product.id);
        row.put("code", sku.code());
        row.put("specification", sku.specification());
        row.put("barcode", sku.barcode());
        row.put("search_text", searchText(product.details, List.of(sku)));
        row.put("unit_price", sku.unitPrice().amount());
        row.put("currency", sku.unitPrice().currency());
        row.put("price_includes_tax", sku.priceIncludesTax());
        row.put("tax_rate", sku.taxRate());
        row.put("pack_size", sku.packSize());
        row.put("minimum_quantity", sku.minimumQuantity());
        row.put("weight_kg", sku.weightKg());
        row.put("active", sku.active());
        return row;
    }

    private static Map<String, Object> row(ProductDetails details) {
        Map<String, Object> row = new HashMap<>();
        row.put("code", details.code());
        row.put("name", details.name());
        row.put("name_en", details.nameEn());
        row.put("model", details.model());
        row.put("category", details.category());
        row.put("unit", details.unit());
        row.put("description", details.description());
        row.put("search_text", searchText(details, details.skus()));
        row.put("active", details.active());
        return row;
    }

    private static String searchText(ProductDetails details, List<Sku> skus) {
        var text = new SearchText()
                .code(details.code())
                .name(details.name())
                .name(details.nameEn())
                .code(details.model());
        skus.forEach(sku -> text.code(sku.code()).name(sku.specification()).code(sku.barcode()));
        return text.toString();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
