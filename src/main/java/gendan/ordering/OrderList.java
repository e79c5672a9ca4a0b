package gendan.ordering;

import gendan.kernel.Actor;
import gendan.kernel.Money;
import gendan.kernel.Page;
import gendan.platform.PageCursor;
import gendan.platform.ScopeFilter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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

    OrderList(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                        java.util.Arrays.stream(OrderStage.values())
                                .map(Enum::name)
                                .toArray(String[]::new))
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
        String newest = "select o.* from ordering.sales_order o where " + where + " order by o.id desc limit :limit";
        if (search.q() == null) {
            return newest;
        }
        String words = search.q().toLowerCase(Locale.ROOT);
        return switch (search.by()) {
            case NUMBER -> byNumber(words, where);
            case CUSTOMER, PHONE -> byFew("customer_id", few("customer.customer", "id", words), where);
            case PRODUCT -> byProduct(words, where);
            case ANY -> byAny(words, where);
        };
    }

    private static String byNumber(String words, Conditions where) {
        where.parameters.put("number", words.toUpperCase(Locale.ROOT));
        where.parameters.put("customerNumber", words);
        return """
                select * from (
                    (select o.* from ordering.sales_order o
                     where o.number >= :number and o.number < :number || chr(1114109) and %1$s
                     order by o.id desc limit :limit)
                    union
                    (select o.* from ordering.customer_order_number n join ordering.sales_order o on o.id = n.order_id
                     where lower(n.number) >= :customerNumber and lower(n.number) < :customerNumber || chr(1114109)
                       and %1$s
                     order by o.id desc limit :limit)) o
                order by id desc limit :limit
                """.formatted(where);
    }

    private String byAny(String words, Conditions where) {
        boolean looksLikeNumber =
                words.matches("[a-z0-9][a-z0-9_/-]*") && words.chars().anyMatch(Character::isDigit);
        List<UUID> customers = few("customer.customer", "id", words);
        if (!looksLikeNumber) {
            return byFew("customer_id", customers, where);
        }
        String found = byFew("customer_id", customers, where);
        return "select * from ((" + byNumber(words, where) + ") union (" + found + ")) o order by id desc limit :limit";
    }

    private String byProduct(String words, Conditions where) {
        List<UUID> products = few("catalog.product", "id", words);
        where.parameters.put("products", products.toArray(UUID[]::new));
        if (products.size() <= FEW) {
            return """
                    select o.* from ordering.sales_order o where o.id in (
                        select found.order_id from catalog.sku s cross join lateral (
                            select l.order_id from ordering.order_line l
                            join ordering.sales_order o on o.id = l.order_id
                            where l.sku_id = s.id and %s order by l.order_id desc limit :limit) found
                        where s.product_id = any(:products))
                    order by o.id desc limit :limit
                    """.formatted(where);
        }
        return """
                select o.* from ordering.sales_order o
                where %s and exists (select from ordering.order_line l join catalog.sku s on s.id = l.sku_id
                                     where l.order_id = o.id and s.product_id = any(:products))
                order by o.id desc limit :limit
                """.formatted(where);
    }

    private static String byFew(String column, List<UUID> ids, Conditions where) {
        where.parameters.put("found", ids.toArray(UUID[]::new));
        if (ids.size() <= FEW) {
            return """
                    select o.* from unnest(:found) as f(id) cross join lateral (
                        select * from ordering.sales_order o where o.%s = f.id and %s
                        order by o.id desc limit :limit) o
                    order by o.id desc limit :limit
                    """.formatted(column, where);
        }
        return "select o.* from ordering.sales_order o where " + where + " and o." + column
                + " = any(:found) order by o.id desc limit :limit";
    }

    /// Customers or products whose search text contains the words; all of them when there are many.
    private List<UUID> few(String table, String key, String words) {
        return jdbc.sql("select " + key + " from " + table + " where search_text like :pattern")
                .param("pattern", "%" + escaped(words) + "%")
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
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
