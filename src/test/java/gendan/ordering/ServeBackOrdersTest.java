package gendan.ordering;

import static gendan.ordering.OrderWorld.draft;
import static gendan.ordering.OrderWorld.line;
import static org.assertj.core.api.Assertions.assertThat;

import gendan.inventory.CountStock;
import gendan.inventory.ReceiveStock;
import gendan.kernel.Actor;
import gendan.platform.Subscribers;
import gendan.testing.GendanTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What happens to those who wait when stock comes.
@GendanTest
class ServeBackOrdersTest {
    private final OrderWorld world;
    private final SubmitOrder submitOrder;
    private final ReceiveStock receiveStock;
    private final CountStock countStock;
    private final Subscribers subscribers;
    private final JdbcClient jdbc;

    ServeBackOrdersTest(
            OrderWorld world,
            SubmitOrder submitOrder,
            ReceiveStock receiveStock,
            CountStock countStock,
            Subscribers subscribers,
            JdbcClient jdbc) {
        this.world = world;
        this.submitOrder = submitOrder;
        this.receiveStock = receiveStock;
        this.countStock = countStock;
        this.subscribers = subscribers;
        this.jdbc = jdbc;
    }

    @Test
    void goodsThatComeInGoToTheOrderThatWaitsForThem() {
        String sku = world.sku("1", 4);
        submit(sku, 10);
        assertThat(world.reserved(sku)).isEqualByComparingTo("4");
        receive(sku, 5);
        assertThat(world.reserved(sku)).isEqualByComparingTo("9");
        assertThat(lacking(sku)).isEqualByComparingTo("1");
        receive(sku, 5);
        assertThat(world.reserved(sku)).isEqualByComparingTo("10");
        assertThat(world.onHand(sku)).isEqualByComparingTo("14");
        assertThat(lacking(sku)).isZero();
    }

    @Test
    void goodsThatAreFoundInACountGoToTheOrderThatWaitsForThem() {
        String sku = world.sku("1", 4);
        submit(sku, 6);
        countStock.run(
                Actor.SYSTEM,
                new CountStock.Request(
                        world.warehouse(), List.of(new CountStock.Line(null, sku, new BigDecimal(7))), "盘点"));
        subscribers.drain();
        assertThat(world.reserved(sku)).isEqualByComparingTo("6");
        assertThat(lacking(sku)).isZero();
    }

    private void submit(String sku, int quantity) {
        submitOrder.submitNew(world.anybody(), draft(world.customer(null), PaymentMethod.FULL, line(sku, quantity)));
    }

    private void receive(String sku, int quantity) {
        var line = new ReceiveStock.Line(null, sku, BigDecimal.valueOf(quantity));
        receiveStock.run(Actor.SYSTEM, new ReceiveStock.Request(world.warehouse(), List.of(line), null));
        subscribers.drain();
    }

    private BigDecimal lacking(String sku) {
        return jdbc.sql("""
                        select coalesce(sum(quantity), 0) from inventory.shortage
                        where sku_id = (select id from catalog.sku where code = :code)
                        """).param("code", sku).query(BigDecimal.class).single();
    }
}
