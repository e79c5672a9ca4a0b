package gendan.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gendan.inventory.Reservations.Line;
import gendan.inventory.StockMove.Change;
import gendan.kernel.Actor;
import gendan.kernel.Ids;
import gendan.kernel.Rejection;
import gendan.kernel.Subject;
import gendan.kernel.Violation;
import gendan.platform.Tx;
import gendan.testing.GendanTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@GendanTest
class ReservationsTest {
    private final Reservations reservations;
    private final StockStore store;
    private final JdbcClient jdbc;
    private final Tx tx;
    private final Ids ids;
    private final UUID warehouse;
    private final UUID order;

    ReservationsTest(Reservations reservations, StockStore store, JdbcClient jdbc, Tx tx, Ids ids) {
        this.reservations = reservations;
        this.store = store;
        this.jdbc = jdbc;
        this.tx = tx;
        this.ids = ids;
        this.warehouse = ids.next();
        this.order = ids.next();
    }

    @Test
    void ofFiftyPiecesTwoHundredOrdersAtOnceGetExactlyFifty() throws InterruptedException, ExecutionException {
        UUID sku = stocked("50");
        Callable<Boolean> oneOrder = () -> {
            try {
                tx.write(() -> reservations.reserve(Actor.SYSTEM, ids.next(), warehouse, List.of(line(1, sku, "1"))));
                return true;
            } catch (Rejection refused) {
                assertThat(refused.code()).isEqualTo("stock.insufficient");
                return false;
            }
        };
        int reserved = 0;
        try (var pool = Executors.newFixedThreadPool(32)) {
            for (Future<Boolean> result : pool.invokeAll(
                    IntStream.range(0, 200).mapToObj(i -> oneOrder).toList())) {
                reserved += result.get() ? 1 : 0;
            }
        }
        assertThat(reserved).isEqualTo(50);
        assertThat(balance(sku)).isEqualTo("50 on hand, 50 reserved");
        assertThat(movements(sku)).hasSize(51);
    }

    @Test
    void everyLineGetsItsMovementWithTheBalanceAfterIt() {
        UUID sku = stocked("10");
        tx.write(() ->
                reservations.reserve(Actor.SYSTEM, order, warehouse, List.of(line(1, sku, "3"), line(3, sku, "7"))));
        tx.write(() -> reservations.ship(Actor.SYSTEM, order, warehouse, List.of(line(3, sku, "7"))));
        tx.write(() -> reservations.release(Actor.SYSTEM, order, warehouse, "客户取消", List.of(line(1, sku, "3"))));
        tx.write(() -> reservations.receiveBack(Actor.SYSTEM, order, warehouse, null, List.of(line(3, sku, "2"))));
        assertThat(movements(sku))
                .containsExactly(
                        "RECEIVED 10 0 → 10 0",
                        "RESERVED 0 3 → 10 3",
                        "RESERVED 0 7 → 10 10",
                        "SHIPPED -7 -7 → 3 3",
                        "RELEASED 0 -3 → 3 0",
                        "RETURNED 2 0 → 5 0");
    }

    @Test
    void whenOneSkuIsShortNothingIsReservedAndEveryShortSkuIsNamed() {
        UUID enough = stocked("10");
        UUID little = stocked("1.5");
        UUID never = ids.next();
        var lines = List.of(line(1, enough, "4"), line(2, little, "2"), line(3, never, "1"));
        Rejection refused = catchThrowableOfType(
                Rejection.class, () -> tx.write(() -> reservations.reserve(Actor.SYSTEM, order, warehouse, lines)));
        assertThat(refused.kind()).isEqualTo(Rejection.Kind.CONFLICT);
        assertThat(refused.violations())
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("/lines/1/quantity", "/lines/2/quantity");
        assertThat(balance(enough)).isEqualTo("10 on hand, 0 reserved");
        assertThat(movements(enough)).hasSize(1);
    }

    @Test
    void theSameSkuInSeveralLinesCountsTogether() {
        UUID sku = stocked("5");
        var lines = List.of(line(1, sku, "3"), line(2, sku, "3"));
        Rejection refused = catchThrowableOfType(
                Rejection.class, () -> tx.write(() -> reservations.reserve(Actor.SYSTEM, order, warehouse, lines)));
        assertThat(refused.violations()).hasSize(1);
        assertThat(refused.violations().getFirst().arguments())
                .startsWith(sku.toString())
                .contains(new BigDecimal("6"), new BigDecimal("5"));
    }

    @Test
    void whatIsThereIsSharedByTheEarlierLines() {
        UUID sku = stocked("5");
        UUID never = ids.next();
        var wanted = List.of(line(1, sku, "3"), line(2, never, "1"), line(3, sku, "4"), line(4, sku, "1"));
        List<Line> got = tx.write(() -> reservations.reserveAvailable(Actor.SYSTEM, order, warehouse, wanted));
        assertThat(got).extracting(Line::lineNo).containsExactly(1, 3);
        assertThat(got.get(1).quantity()).isEqualByComparingTo("2");
        assertThat(balance(sku)).isEqualTo("5 on hand, 5 reserved");
    }

    @Test
    void moreThanIsReservedIsNeitherReleasedNorShipped() {
        UUID sku = stocked("5");
        tx.write(() -> reservations.reserve(Actor.SYSTEM, order, warehouse, List.of(line(1, sku, "2"))));
        var three = List.of(line(1, sku, "3"));
        assertThat(catchThrowableOfType(
                                Rejection.class,
                                () -> tx.write(() -> reservations.release(Actor.SYSTEM, order, warehouse, null, three)))
                        .code())
                .isEqualTo("stock.not-reserved");
        assertThat(catchThrowableOfType(
                                Rejection.class,
                                () -> tx.write(() -> reservations.ship(Actor.SYSTEM, order, warehouse, three)))
                        .code())
                .isEqualTo("stock.not-reserved");
        assertThat(balance(sku)).isEqualTo("5 on hand, 2 reserved");
    }

    @Test
    void ordersWithTheSameSkusInOppositeOrderDoNotBlockEachOther() throws InterruptedException, ExecutionException {
        List<UUID> skus = IntStream.range(0, 40).mapToObj(i -> stocked("100")).toList();
        Callable<Void> forwards = () -> reserveOneOfEach(skus);
        Callable<Void> backwards = () -> reserveOneOfEach(skus.reversed());
        List<Callable<Void>> orders = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            orders.add(forwards);
            orders.add(backwards);
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (Future<Void> done : pool.invokeAll(orders)) {
                done.get();
            }
        }
        assertThat(skus).allSatisfy(sku -> assertThat(balance(sku)).isEqualTo("100 on hand, 40 reserved"));
    }

    /// Without [Tx], which would hide a deadlock by trying again.
    private Void reserveOneOfEach(List<UUID> skus) {
        var lines = IntStream.range(0, skus.size())
                .mapToObj(i -> line(i + 1, skus.get(i), "1"))
                .toList();
        reservations.reserve(Actor.SYSTEM, ids.next(), warehouse, lines);
        return null;
    }

    private UUID stocked(String quantity) {
        UUID sku = ids.next();
        tx.write(() -> store.move(new StockMove(
                Actor.SYSTEM,
                MovementKind.RECEIVED,
                new Subject("StockReceipt", ids.next()),
                warehouse,
                null,
                List.of(new Change(sku, null, new BigDecimal(quantity), BigDecimal.ZERO)))));
        return sku;
    }

    private String balance(UUID sku) {
        return jdbc.sql("""
                        select trim_scale(on_hand) || ' on hand, ' || trim_scale(reserved) || ' reserved'
                        from inventory.stock where sku_id = :sku and warehouse_id = :warehouse
                        """)
                .param("sku", sku)
                .param("warehouse", warehouse)
                .query(String.class)
                .single();
    }

    private List<String> movements(UUID sku) {
        return jdbc.sql("""
                        select format('%s %s %s → %s %s', kind, trim_scale(on_hand_change), trim_scale(reserved_change),
                                      trim_scale(on_hand_after), trim_scale(reserved_after))
                        from inventory.movement where sku_id = :sku and warehouse_id = :warehouse order by position
                        """)
                .param("sku", sku)
                .param("warehouse", warehouse)
                .query(String.class)
                .list();
    }

    private static Line line(int lineNo, UUID sku, String quantity) {
        return new Line(lineNo, sku, new BigDecimal(quantity));
    }
}
