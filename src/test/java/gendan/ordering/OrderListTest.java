package gendan.ordering;

import static gendan.ordering.OrderWorld.draft;
import static gendan.ordering.OrderWorld.line;
import static org.assertj.core.api.Assertions.assertThat;

import gendan.kernel.Actor;
import gendan.kernel.DataScope;
import gendan.kernel.Page;
import gendan.kernel.Permission;
import gendan.testing.GendanTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/// Finding orders.
@GendanTest
class OrderListTest {
    private final OrderWorld world;
    private final SubmitOrder submitOrder;
    private final OrderList list;
    private final JdbcTemplate jdbc;

    OrderListTest(OrderWorld world, SubmitOrder submitOrder, OrderList list, JdbcTemplate jdbc) {
        this.world = world;
        this.submitOrder = submitOrder;
        this.list = list;
        this.jdbc = jdbc;
    }

    @Test
    void pagesFollowEachOtherNewestFirstWithoutGapOrRepeat() {
        UUID customer = world.customer(null);
        String sku = world.sku("1", 100);
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            made.addFirst(submit(customer, sku).id());
        }
        List<UUID> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<OrderSummary> page = list.page(world.anybody(), search(customer, null, null), cursor, 3);
            page.items().forEach(order -> seen.add(order.id()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).isEqualTo(made);
    }

    @Test
    void anOrderIsFoundByNumberCustomerAndProduct() {
        UUID customer = world.customer(null);
        String sku = world.sku("1", 100);
        OrderResult order = submit(customer, sku);
        String customerCode =
                jdbc.queryForObject("select code from customer.customer where id = ?", String.class, customer);
        assertThat(found(order.number(), OrderSearch.By.NUMBER)).containsExactly(order.id());
        assertThat(found(order.number().toLowerCase(java.util.Locale.ROOT), OrderSearch.By.ANY))
                .containsExactly(order.id());
        assertThat(found(customerCode, OrderSearch.By.CUSTOMER)).containsExactly(order.id());
        assertThat(found(sku, OrderSearch.By.PRODUCT)).containsExactly(order.id());
        assertThat(found("没有这样的公司", OrderSearch.By.ANY)).isEmpty();
    }

    @Test
    void theScopeHoldsInTheListInTheCountsAndInTheOrderItself() {
        UUID customer = world.customer(null);
        submit(customer, world.sku("1", 10));
        Actor stranger = new Actor(
                UUID.randomUUID(), "外人", Actor.Kind.PERSON, Set.of(Permission.ORDER_READ), DataScope.OWN, null, null);
        assertThat(list.page(stranger, search(customer, null, null), null, 10).items())
                .isEmpty();
        assertThat(list.counts(stranger).values()).containsOnly(0);
    }

    private OrderResult submit(UUID customer, String sku) {
        return submitOrder.submitNew(world.anybody(), draft(customer, PaymentMethod.ON_ACCOUNT, line(sku, 1)));
    }

    private List<UUID> found(String q, OrderSearch.By by) {
        return list.page(world.anybody(), search(null, q, by), null, 10).items().stream()
                .map(OrderSummary::id)
                .toList();
    }

    private static OrderSearch search(UUID customer, String q, OrderSearch.By by) {
        return new OrderSearch(null, q, by, customer, null, null, null, null, null, null, null, null);
    }
}
