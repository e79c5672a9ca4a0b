package gendan.catalog;

import gendan.kernel.Money;
import gendan.kernel.Page;
import gendan.kernel.Rejection;
import gendan.platform.PageCursor;
import gendan.platform.SearchTerms;
import gendan.platform.Searches;
import gendan.platform.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads products. Everybody who may read them sees all of them.
@Component
final class ProductQueries {
    private static final String COLUMNS = """
            p.id, p.code, p.name, p.name_en, p.model, p.category, p.unit, p.description, p.active,
            p.created_at, p.updated_at, p.version
            """;

    private final JdbcClient jdbc;
    private final Tx tx;
    private final Searches searches;

    ProductQueries(JdbcClient jdbc, Tx tx, Searches searches) {
        this.jdbc = jdbc;
        this.tx = tx;
        this.searches = searches;
    }

    /// What a list of products is narrowed to; null parts do not narrow.
    record Filter(String q, String category, Boolean active) {}

    /// The newest first.
    Page<ProductView> list(Filter filter, String cursor, int size) {
        PageCursor after = PageCursor.read(cursor, 1);
        SearchTerms terms = SearchTerms.of(filter.q);
        String sql = "select " + COLUMNS + " from catalog.product p where " + terms.sql("p.search_text")
                + (filter.category == null ? "" : " and p.category = :category")
                + (filter.active == null ? "" : " and p.active = :active")
                + (after == null ? "" : " and p.id < :after")
                + " order by p.id desc limit :limit";
        return tx.read(() -> {
            List<StoredProduct> products = searches.run(
                    terms,
                    () -> jdbc.sql(sql)
                            .params(terms.parameters())
                            .param("category", filter.category)
                            .param("active", filter.active)
                            .param("after", after == null ? null : after.id(0))
                            .param("limit", size + 1)
                            .query(ProductQueries::product)
                            .list());
            Map<UUID, List<ProductDetails.Sku>> skus =
                    skus(products.stream().map(StoredProduct::id).toList());
            List<ProductView> views = products.stream()
                    .map(product -> ProductView.of(product.with(skus.getOrDefault(product.id(), List.of()))))
                    .toList();
            return Page.of(views, size, view -> PageCursor.of(view.id()));
        });
    }

    /// The categories in use, at most 200, each found by one step in the index.
    List<String> categories() {
        return jdbc.sql("""
                with recursive step as (
                    (select category from catalog.product where category is not null order by category limit 1)
                    union all
                    select (select p.category from catalog.product p
                            where p.category > step.category order by p.category limit 1)
                    from step where step.category is not null
                )
                select category from step where category is not null limit 200
                """).query(String.class).list();
    }

    /// @throws Rejection `product.not-found`
    ProductView view(UUID id) {
        return tx.read(
                () -> ProductView.of(find("select " + COLUMNS + " from catalog.product p where p.id = :id", id)));
    }

    /// The product, which nobody else changes until this transaction ends.
    ///
    /// @throws Rejection `product.not-found`
    StoredProduct lock(UUID id) {
        return find("select " + COLUMNS + " from catalog.product p where p.id = :id for no key update", id);
    }

    private StoredProduct find(String sql, UUID id) {
        StoredProduct product = jdbc.sql(sql)
                .param("id", id)
                .query(ProductQueries::product)
                .optional()
                .orElseThrow(() -> Rejection.notFound("product.not-found"));
        return product.with(skus(List.of(id)).getOrDefault(id, List.of()));
    }

    private static StoredProduct product(ResultSet row, int n) throws SQLException {
        var details = new ProductDetails(
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("model"),
                row.getString("category"),
                row.getString("unit"),
                row.getString("description"),
                row.getBoolean("active"),
                List.of());
        return new StoredProduct(
                row.getObject("id", UUID.class),
                details,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    private Map<UUID, List<ProductDetails.Sku>> skus(List<UUID> productIds) {
        Map<UUID, List<ProductDetails.Sku>> skus = new HashMap<>();
        jdbc.sql("""
                        select product_id, id, code, specification, barcode, unit_price, currency, price_includes_tax,
                               tax_rate, pack_size, minimum_quantity, weight_kg, active
                        from catalog.sku where product_id = any(:products::uuid[]) order by product_id, id
                        """).param("products", productIds.toArray(UUID[]::new)).query(row -> {
            skus.computeIfAbsent(row.getObject("product_id", UUID.class), id -> new ArrayList<>())
                    .add(sku(row));
        });
        return skus;
    }

    private static ProductDetails.Sku sku(ResultSet row) throws SQLException {
        return new ProductDetails.Sku(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("specification"),
                row.getString("barcode"),
                new Money(row.getBigDecimal("unit_price"), row.getString("currency")).tidy(),
                row.getBoolean("price_includes_tax"),
                SkuChecks.plain(row.getBigDecimal("tax_rate")),
                SkuChecks.plain(row.getBigDecimal("pack_size")),
                SkuChecks.plain(row.getBigDecimal("minimum_quantity")),
                SkuChecks.plain(row.getBigDecimal("weight_kg")),
                row.getBoolean("active"));
    }
}
