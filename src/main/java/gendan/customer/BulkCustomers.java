package gendan.customer;

import gendan.kernel.Actor;
import gendan.kernel.Ids;
import gendan.kernel.Permission;
import gendan.platform.SearchText;
import gendan.platform.Tx;
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

/// Makes the customers that an import of history needs and that are not there, thousands in one statement.
///
/// It knows them by their code alone and never touches one that is there. No duplicate is looked for: history names
/// its customers by number. Rejections: `permission.missing` (403; the import's own permission suffices).
@Component
public final class BulkCustomers {
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;
    private final Tx tx;
    private final CompanyName companyName;

    BulkCustomers(JdbcClient jdbc, Ids ids, Clock clock, Tx tx, CompanyName companyName) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.tx = tx;
        this.companyName = companyName;
    }

    /// @param remark such as where he came from, or null
    public record Wanted(String code, String name, String currency, String remark) {}

    /// The customer behind a code; `made` when this call made it.
    public record Found(UUID id, String name, boolean made) {}

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
                            select * from unnest(:ids::uuid[], :codes::text[], :names::text[], :searches::text[],
                                                 :cores::text[], :currencies::text[], :remarks::text[])
                                as w(id, code, name, search_text, name_core, currency, remark)
                        ), made as (
                            insert into customer.customer
                                (id, code, name, search_text, name_core, currency, remark, created_at, updated_at)
                            select id, code, name, search_text, name_core, currency, remark, :at, :at
                            from wanted order by code
                            on conflict (code) do nothing
                            returning id, code, name, currency
                        ), account as (
                            insert into customer.credit_account (customer_id, currency) select id, currency from made
                        ), audited as (
                            insert into platform.audit_entry
                                (at, actor_id, actor_name, subject_type, subject_id, action)
                            select :at, :actorId, :actorName, 'Customer', id, 'CREATED' from made
                        )
                        select id, code, name, true from made
                        union all
                        select c.id, c.code, c.name, false from customer.customer c
                        where c.code = any(:codes) and not exists (select from made m where m.code = c.code)
                        """)
                .param("ids", wanted.stream().map(w -> ids.next()).toArray(UUID[]::new))
                .param("codes", wanted.stream().map(Wanted::code).toArray(String[]::new))
                .param("names", wanted.stream().map(Wanted::name).toArray(String[]::new))
                .param(
                        "searches",
                        wanted.stream()
                                .map(w -> new SearchText()
                                        .code(w.code())
                                        .name(w.name())
                                        .toString())
                                .toArray(String[]::new))
                .param(
                        "cores",
                        wanted.stream().map(w -> companyName.core(w.name())).toArray(String[]::new))
                .param("currencies", wanted.stream().map(Wanted::currency).toArray(String[]::new))
                .param("remarks", wanted.stream().map(Wanted::remark).toArray(String[]::new))
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("actorId", actor.personId())
                .param("actorName", actor.name())
                .query(row -> {
                    found.put(
                            row.getString(2),
                            new Found(row.getObject(1, UUID.class), row.getString(3), row.getBoolean(4)));
                });
    }
}
