package gendan.catalog;

import gendan.kernel.Actor;
import gendan.kernel.Ids;
import gendan.kernel.Money;
import gendan.kernel.Permission;
import gendan.platform.SearchText;
import gendan.platform.Tx;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes the products that an import of history needs and that are not there, each with one SKU of the same code,
/// thousands in one statement.
///
/// It knows them by their code alone and never touches one that is there. Rejections: `permission.missing` (403; the
/// import's own permission suffices).
@Component
public final class BulkProducts {
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;
    private final Tx tx;

    BulkProducts(JdbcClient jdbc, Ids ids, Clock clock, Tx tx) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.tx = tx;
    }

    /// @param unitPrice what it usually cost; without tax, as history does not tell it
    public record Wanted(String code, String name, String category, Money unitPrice) {}

    /// The SKU behind a code; `made` when this call made it.
    public record Found(UUID skuId, String name, String unit, boolean made) {}

    /// @return one for each wanted code
    public Map<String, Found> ensure(Actor actor, Collection<Wanted> wanted) {
        actor.require(Permission.ORDER_IMPORT);
        Map<String, Found> found = new HashMap<>();
        if (!wanted.isEmpty()) {
            List<Wanted> inOrder = List.copyOf(wanted);
            tx.write(() -> insert(actor, inOrder, found));
        }
        return found;
    }

    private void insert(Actor actor, List<Wanted> wanted, Map<String, Found> found) {
        found.clear();
        jdbc.sql("""
                        with wanted as (
                            select * from unnest(:ids::uuid[], :skuIds::uuid[], :codes::text[], :names::text[],
                                                 :categories::text[], :searches::text[], :prices::numeric[],
                                                 :currencies::text[])
                                as w(id, sku_id, code, name, category, search_text, price, currency)
                            where not exists (select from catalog.sku s where s.code = w.code)
                        ), made as (
                            insert into catalog.product
                                (id, code, name, category, search_text, created_at, updated_at)
                            select id, code, name, category, search_text, :at, :at from wanted order by code
                            on conflict (code) do nothing
                            returning id, code, name, unit
                        ), sku as (
                            insert into catalog.sku
                                (id, product_id, code, search_text, unit_price, currency, tax_rate)
                            select w.sku_id, m.id, m.code, w.search_text, w.price, w.currency, 0
                            from made m join wanted w using (id)
                            returning id, product_id
                        ), audited as (
                            insert into platform.audit_entry
                                (at, actor_id, actor_name, subject_type, subject_id, action)
                            select :at, :actorId, :actorName, 'Product', id, 'CREATED' from made
                        )
                        select s.id, m.code, m.name, m.unit, true from made m join sku s on s.product_id = m.id
                        union all
                        select s.id, s.code, p.name, p.unit, false
                        from catalog.sku s join catalog.product p on p.id = s.product_id
                        where s.code = any(:codes)
                        """)
                .param("ids", ids(wanted))
                .param("skuIds", ids(wanted))
                .param("codes", texts(wanted.stream().map(Wanted::code).toList()))
                .param("names", texts(wanted.stream().map(Wanted::name).toList()))
                .param("categories", texts(wanted.stream().map(Wanted::category).toList()))
                .param(
                        "searches",
                        texts(wanted.stream().map(BulkProducts::search).toList()))
                .param(
                        "prices",
                        wanted.stream().map(w -> w.unitPrice().amount()).toArray(BigDecimal[]::new))
                .param(
                        "currencies",
                        texts(wanted.stream().map(w -> w.unitPrice().currency()).toList()))
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("actorId", actor.personId())
                .param("actorName", actor.name())
                .query(row -> {
                    found.put(
                            row.getString(2),
                            new Found(
                                    row.getObject(1, UUID.class),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getBoolean(5)));
                });
    }

    private UUID[] ids(List<Wanted> wanted) {
        return wanted.stream().map(w -> ids.next()).toArray(UUID[]::new);
    }

    private static String[] texts(List<String> values) {
        return values.toArray(String[]::new);
    }

    private static String search(Wanted wanted) {
        return new SearchText().code(wanted.code()).name(wanted.name()).toString();
    }
}
