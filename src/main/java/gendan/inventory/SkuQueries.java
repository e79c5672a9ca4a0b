package gendan.inventory;

import gendan.kernel.Money;
import gendan.platform.SearchTerms;
import gendan.platform.Searches;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds SKUs that can be ordered: active ones of active products.
@Component
final class SkuQueries {
    private static final String CHOICE = """
            select k.id, k.code, p.name, p.model, k.specification, p.unit, k.barcode, k.unit_price, k.currency,
                   trim_scale(k.tax_rate), k.price_includes_tax, trim_scale(k.pack_size),
                   trim_scale(k.minimum_quantity), trim_scale(coalesce(s.on_hand - s.reserved, 0)),
                   trim_scale(coalesce(s.on_hand, 0)), trim_scale(coalesce(s.reserved, 0))
            from %s
            join catalog.product p on p.id = k.product_id and p.active
            left join inventory.stock s on s.sku_id = k.id
                 and s.warehouse_id = coalesce(:warehouse, (select id from inventory.warehouse where main))
            where k.active %s
            """;

    private final JdbcClient jdbc;
    private final Searches searches;

    SkuQueries(JdbcClient jdbc, Searches searches) {
        this.jdbc = jdbc;
        this.searches = searches;
    }

    /// The best matches: the exact code or barcode, codes that begin with it, then whatever else is found.
    ///
    /// @param q as it was typed, null for the first SKUs by code
    /// @param warehouseId whose stock is shown, null for the main one
    List<SkuChoice> find(String q, UUID warehouseId, int limit) {
        SearchTerms terms = SearchTerms.of(q);
        String candidates = """
                (select id, min(rank) as rank from (
                     (select k.id, 0 as rank from catalog.sku k where k.code = :typed limit :limit)
                     union all
                     (select k.id, 0 from catalog.sku k where k.barcode = :typed limit :limit)
                     union all
                     (select k.id, 1 from catalog.sku k join catalog.product p on p.id = k.product_id
                      where lower(k.code) like :prefix and k.active and p.active
                      order by k.code limit :limit)
                     union all
                     (select k.id, 2 from catalog.sku k join catalog.product p on p.id = k.product_id
                      where %s and k.active and p.active
                      order by k.code limit :limit)) f
                 group by id) found
                join catalog.sku k on k.id = found.id
                """.formatted(terms.sql("k.search_text"));
        String sql = CHOICE.formatted(candidates, "order by found.rank, k.code limit :limit");
        String typed = q == null ? "" : q.strip();
        return searches.run(
                terms,
                () -> jdbc.sql(sql)
                        .params(terms.parameters())
                        .param("typed", typed)
                        .param("prefix", terms.isAsked() ? prefix(typed) : "")
                        .param("warehouse", warehouseId)
                        .param("limit", limit)
                        .query(SkuQueries::choice)
                        .list());
    }

    private static String prefix(String typed) {
        return typed.toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                + "%";
    }

    /// Finds the SKUs of these codes, as they are pasted from a spreadsheet: as written, or else in any case when only
    /// one SKU is meant.
    ///
    /// @param codes without surrounding white space
    /// @return for each code that is known its SKU, in the same order
    Map<String, SkuChoice> lookUp(Set<String> codes, UUID warehouseId) {
        Map<String, SkuChoice> exact = new HashMap<>();
        Map<String, List<SkuChoice>> folded = new HashMap<>();
        Set<String> lower = new LinkedHashSet<>();
        codes.forEach(code -> lower.add(code.toLowerCase(Locale.ROOT)));
        jdbc.sql(CHOICE.formatted("catalog.sku k", "and lower(k.code) = any(:codes::text[])"))
                .param("codes", lower.toArray(String[]::new))
                .param("warehouse", warehouseId)
                .query(SkuQueries::choice)
                .list()
                .forEach(sku -> {
                    exact.put(sku.code(), sku);
                    folded.computeIfAbsent(sku.code().toLowerCase(Locale.ROOT), code -> new ArrayList<>())
                            .add(sku);
                });
        Map<String, SkuChoice> found = new LinkedHashMap<>();
        for (String code : codes) {
            List<SkuChoice> inAnyCase = folded.getOrDefault(code.toLowerCase(Locale.ROOT), List.of());
            if (exact.containsKey(code)) {
                found.put(code, exact.get(code));
            } else if (inAnyCase.size() == 1) {
                found.put(code, inAnyCase.getFirst());
            }
        }
        return found;
    }

    private static SkuChoice choice(ResultSet row, int n) throws SQLException {
        return new SkuChoice(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                new Money(row.getBigDecimal(8), row.getString(9)).tidy(),
                row.getBigDecimal(10),
                row.getBoolean(11),
                row.getBigDecimal(12),
                row.getBigDecimal(13),
                row.getBigDecimal(14),
                row.getBigDecimal(15),
                row.getBigDecimal(16));
    }
}
