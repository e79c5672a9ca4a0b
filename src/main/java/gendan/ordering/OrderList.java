package gendan.ordering;

import gendan.kernel.Actor;
import gendan.kernel.Money;
import gendan.kernel.Page;
import gendan.platform.PageCursor;
import gendan.platform.ScopeFilter;
import gendan.platform.SearchTerms;
import gendan.platform.Searches;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists orders, newest first. Ids are ordered by time, so a page goes on from the last id it showed: no offset, and
/// no count beyond [#COUNTED_UP_TO].
@Component
public final class OrderList {
    /// Counts say "more than 1,000" from here on.
    public static final int COUNTED_UP_TO = 1_001;

    /// Up to so many customers or products their newest orders are looked up one by one; where more match, orders are
    /// read newest first and filtered, which finds a page soon because so many match.
    private static final int FEW = 200;

    private static final String COLUMNS = """
            o.id, o.number, o.stage, o.status, o.fulfilment, o.payment, o.order_type, o.priority, o.channel,
            o.customer_id, o.customer_name, o.customer_order_number, o.total_amount, o.paid_amount, o.currency,
            o.ordered_on, o.expected_delivery_on, p.name, o.line_count, o.back_ordered, o.created_at
            """;

    private final JdbcClient jdbc;
    private final Searches searches;

    OrderList(JdbcClient jdbc, Searches searches) {
        this.jdbc = jdbc;
        this.searches = searches;
    }

    public Page<OrderSummary> page(Actor actor, OrderSearch wish, String cursor, Integer limit) {
        int size = Page.size(limit);
        OrderSearch search = wish.checked();
        Conditions where = conditions(actor, search, cursor);
        String source = source(search, where);
        List<OrderSummary> rows = jdbc.sql("select " + COLUMNS + " from (" + source + ") o"
                        + " left join identity.person p on p.id = o.owner_id order by o.id desc")
                .params(where.parameters)
                .param("limit", size + 1)
                .query((row, n) -> summary(row))
                .list();
        return Page.of(rows, size, last -> PageCursor.of(last.id()));
    }

    /// How many orders stand in each stage, each up to [#COUNTED_UP_TO].
    public Map<OrderStage, Integer> counts(Actor actor) {
        var scope = ScopeFilter.of(actor, "o.owner_id", "o.team_id", "o.region_code");
        Map<OrderStage, Integer> counts = new EnumMap<>(OrderStage.class);
        jdbc.sql("""
                        select s.stage, (select count(*) from (
                            select from ordering.sales_order o where o.stage = s.stage and %s limit :most) counted)
                        from unnest(:stages::text[]) as s(stage)
                        """.formatted(scope))
                .params(scope.parameters())
                .param("most", COUNTED_UP_TO)
                .param(
                        "stages",
                        Arrays.stream(OrderStage.values()).map(Enum::name).toArray(String[]::new))
                .query(row -> {
                    counts.put(OrderStage.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    private static final class Conditions {
        private final List<String> sql = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        void add(String condition) {
            sql.add(condition);
        }

        void add(String condition, String name, Object value) {
            sql.add(condition);
            parameters.put(name, value);
        }

        @Override
        public String toString() {
            return sql.isEmpty() ? "true" : String.join(" and ", sql);
        }
    }

    private static Conditions conditions(Actor actor, OrderSearch search, String cursor) {
        Conditions where = new Conditions();
        var scope = ScopeFilter.of(actor, "o.owner_id", "o.team_id", "o.region_code");
        where.add(scope.sql());
        where.parameters.putAll(scope.parameters());
        PageCursor after = PageCursor.read(cursor, 1);
        if (after != null) {
            where.add("o.id < :after", "after", after.id(0));
        }
        if (search.stage() != null) {
            where.add("o.stage = :stage", "stage", search.stage().name());
        }
        if (search.customerId() != null) {
            where.add("o.customer_id = :customer", "customer", search.customerId());
        }
        if (search.ownerId() != null) {
            where.add("o.owner_id = :owner", "owner", search.ownerId());
        }
        if (search.priority() != null) {
            where.add("o.priority = :priority", "priority", search.priority().name());
        }
        if (search.channel() != null) {
            where.add("o.channel = :channel", "channel", search.channel().name());
        }
        if (search.orderType() != null) {
            where.add(
                    "o.order_type = :orderType", "orderType", search.orderType().name());
        }
        if (search.payment() != null) {
            where.add("o.payment = :payment", "payment", search.payment().name());
        }
        if (search.from() != null) {
            where.add("o.ordered_on >= :from", "from", search.from());
        }
        if (search.to() != null) {
            where.add("o.ordered_on <= :to", "to", search.to());
        }
        if (search.backOrdered() != null) {
            where.add("o.back_ordered = :backOrdered", "backOrdered", search.backOrdered());
        }
        return where;
    }

    /// The statement that finds the page's orders; each way of searching starts from the index that knows most.
    private String source(OrderSearch search, Conditions where) {
        String q = search.q();
        if (q == null) {
            return "select o.* from ordering.sales_order o where " + where + " order by o.id desc limit :limit";
        }
        return switch (search.by()) {
            case NUMBER -> byNumber(q, where);
            case CUSTOMER, PHONE -> byCustomer(SearchTerms.of(q), where);
            case PRODUCT -> byProduct(SearchTerms.of(q), where);
            case ANY -> byAny(q, where);
        };
    }

    private static String byNumber(String q, Conditions where) {
        where.parameters.put("number", q.toUpperCase(Locale.ROOT));
        where.parameters.put("customerNumber", q.toLowerCase(Locale.ROOT));
        return """
                select * from (
                    (select o.* from ordering.sales_order o
                     where o.number >= :number::text and o.number < :number::text || chr(1114109) and %1$s
                     order by o.id desc limit :limit)
                    union all
                    (select o.* from ordering.customer_order_number n join ordering.sales_order o on o.id = n.order_id
                     where lower(n.number) >= :customerNumber::text
                       and lower(n.number) < :customerNumber::text || chr(1114109)
                       and not (o.number >= :number::text and o.number < :number::text || chr(1114109)) and %1$s
                     order by o.id desc limit :limit)) o
                order by id desc limit :limit
                """.formatted(where);
    }

    private String byAny(String q, Conditions where) {
        boolean looksLikeNumber =
                q.matches("[A-Za-z0-9][A-Za-z0-9_/-]*") && q.chars().anyMatch(Character::isDigit);
        String byCustomer = byCustomer(SearchTerms.of(q), where);
        return looksLikeNumber
                ? "select distinct on (id) * from ((" + byNumber(q, where) + ") union all (" + byCustomer
                        + ")) o order by id desc limit :limit"
                : byCustomer;
    }

    private String byCustomer(SearchTerms terms, Conditions where) {
        List<UUID> customers = found("customer.customer", terms);
        if (customers.size() <= FEW) {
            where.parameters.put("customers", customers.toArray(UUID[]::new));
            return """
                    select o.* from unnest(:customers::uuid[]) as f(id) cross join lateral (
                        select * from ordering.sales_order o where o.customer_id = f.id and %s
                        order by o.id desc limit :limit) o
                    order by o.id desc limit :limit
                    """.formatted(where);
        }
        where.parameters.putAll(terms.parameters());
        return """
                select o.* from ordering.sales_order o
                where %s and (select %s from customer.customer c where c.id = o.customer_id)
                order by o.id desc limit :limit
                """.formatted(where, terms.sql("c.search_text"));
    }

    private String byProduct(SearchTerms terms, Conditions where) {
        List<UUID> products = found("catalog.product", terms);
        if (products.size() <= FEW) {
            where.parameters.put("products", products.toArray(UUID[]::new));
            return """
                    select o.* from ordering.sales_order o where o.id in (
                        select newest.order_id from catalog.sku s cross join lateral (
                            select l.order_id from ordering.order_line l
                            join ordering.sales_order o on o.id = l.order_id
                            where l.sku_id = s.id and %s order by l.order_id desc limit :limit) newest
                        where s.product_id = any(:products::uuid[]))
                    order by o.id desc limit :limit
                    """.formatted(where);
        }
        where.parameters.putAll(terms.parameters());
        return """
                select o.* from ordering.sales_order o
                where %s and (select bool_or(%s) from ordering.order_line l
                              join catalog.sku s on s.id = l.sku_id join catalog.product p on p.id = s.product_id
                              where l.order_id = o.id)
                order by o.id desc limit :limit
                """.formatted(where, terms.sql("p.search_text"));
    }

    /// Customers or products that the words mean; one more than [#FEW] says that there are many.
    private List<UUID> found(String table, SearchTerms terms) {
        return searches.run(
                terms,
                () -> jdbc.sql("select id from " + table + " where " + terms.sql("search_text") + " limit " + (FEW + 1))
                        .params(terms.parameters())
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list());
    }

    private static OrderSummary summary(ResultSet row) throws SQLException {
        String currency = row.getString(15);
        return new OrderSummary(
                row.getObject(1, UUID.class),
                row.getString(2),
                OrderStage.valueOf(row.getString(3)),
                OrderStatus.valueOf(row.getString(4)),
                Fulfilment.valueOf(row.getString(5)),
                PaymentState.valueOf(row.getString(6)),
                OrderType.valueOf(row.getString(7)),
                Priority.valueOf(row.getString(8)),
                Channel.valueOf(row.getString(9)),
                row.getObject(10, UUID.class),
                row.getString(11),
                row.getString(12),
                new Money(row.getBigDecimal(13), currency),
                new Money(row.getBigDecimal(14), currency),
                row.getObject(16, LocalDate.class),
                row.getObject(17, LocalDate.class),
                row.getString(18),
                row.getInt(19),
                row.getBoolean(20),
                OrderQueries.instant(row, 21));
    }
}
