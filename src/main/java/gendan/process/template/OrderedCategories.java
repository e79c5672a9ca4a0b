package gendan.process.template;

import gendan.ordering.Order;
import gendan.ordering.OrderLine;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The product groups of what is ordered: an order's lines do not carry them.
@Component
final class OrderedCategories {
    private final JdbcClient jdbc;

    OrderedCategories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Found(UUID skuId, String category) {}

    /// @return by SKU, for all lines of all these orders; SKUs without a product group are missing
    Map<UUID, String> of(Collection<Order> orders) {
        UUID[] skus = orders.stream()
                .flatMap(order -> order.lines().stream())
                .map(OrderLine::skuId)
                .distinct()
                .toArray(UUID[]::new);
        Map<UUID, String> categories = new HashMap<>();
        jdbc.sql("""
                        select s.id, p.category from catalog.sku s join catalog.product p on p.id = s.product_id
                        where s.id = any(:skus::uuid[]) and p.category is not null
                        """)
                .param("skus", skus)
                .query((row, n) -> new Found(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .forEach(found -> categories.put(found.skuId, found.category));
        return categories;
    }
}
