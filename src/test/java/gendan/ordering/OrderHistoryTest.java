package gendan.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.kernel.Event;
import gendan.platform.Subscribers;
import gendan.platform.Tx;
import gendan.proof.Ledgers;
import gendan.testing.GendanTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The events alone tell what an order was at any instant: random orders live through random commands of several
/// people at once, and each is rebuilt and compared with what the tables said right after each command.
@GendanTest
class OrderHistoryTest {
    private static final int PEOPLE = 6;
    private static final int COMMANDS_EACH = 80;
    private static final long SEED = Long.getLong("history.seed", 20_261_122);
    private static final Map<String, Class<? extends OrderEvent>> TYPES = Arrays.stream(
                    OrderEvent.class.getPermittedSubclasses())
            .map(type -> type.<OrderEvent>asSubclass(OrderEvent.class))
            .collect(Collectors.toMap(Event::typeOf, type -> type));

    private final OrderWorld world;
    private final RandomOrderLife life;
    private final OrderRows rows;
    private final Subscribers subscribers;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Tx tx;
    private final Map<Seen, Order> seen = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<UUID> orders = new CopyOnWriteArrayList<>();

    OrderHistoryTest(
            OrderWorld world,
            AutowireCapableBeanFactory beans,
            OrderRows rows,
            Subscribers subscribers,
            JdbcClient jdbc,
            JsonMapper json,
            Tx tx) {
        this.world = world;
        this.life = beans.createBean(RandomOrderLife.class);
        this.rows = rows;
        this.subscribers = subscribers;
        this.jdbc = jdbc;
        this.json = json;
        this.tx = tx;
    }

    private record Seen(UUID orderId, long version) {}

    private record Happened(Instant at, OrderEvent event) {}

    @Test
    void theEventsRebuildEveryOrderAsItWasAtAnyInstant() throws InterruptedException, ExecutionException {
        RandomOrderLife.Stage stage = stage();
        live(stage);
        subscribers.drain();

        Random random = new Random(SEED);
        int compared = 0;
        for (UUID id : orders) {
            List<Happened> history = history(id);
            assertSame(OrderHistory.rebuild(upTo(history, Instant.MAX)), find(id));
            compared += compareWithWhatWasSeen(id, history);
            compareAtRandomInstants(history, random);
        }
        assertThat(compared).as("states compared").isGreaterThan(PEOPLE * COMMANDS_EACH / 4);
        assertThat(new Ledgers(jdbc).drift(stage.skuIds(), stage.customers())).isEmpty();
        assertNobodyWaitsForWhatIsThere(stage);
    }

    private RandomOrderLife.Stage stage() {
        List<String> skus =
                IntStream.range(0, 5).mapToObj(i -> world.sku("10", 40)).toList();
        List<UUID> ids = skus.stream()
                .map(code -> jdbc.sql("select id from catalog.sku where code = ?")
                        .param(code)
                        .query(UUID.class)
                        .single())
                .toList();
        List<UUID> customers =
                Stream.of(null, "3000", "500").map(world::customer).toList();
        return new RandomOrderLife.Stage(world.anybody(), world.warehouse(), customers, skus, ids);
    }

    private void live(RandomOrderLife.Stage stage) throws InterruptedException, ExecutionException {
        System.out.println("history.seed=" + SEED);
        List<Callable<Void>> people = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            Random random = new Random(SEED + person);
            RandomOrderLife.Stage own = stage.seenBy(world.anybody());
            people.add(() -> {
                for (int i = 0; i < COMMANDS_EACH; i++) {
                    UUID id = life.step(own, orders, random);
                    if (id != null) {
                        orders.addIfAbsent(id);
                        Order now = find(id);
                        seen.put(new Seen(id, now.version()), now);
                    }
                }
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
            for (Future<Void> done : threads.invokeAll(people)) {
                done.get();
            }
        }
    }

    /// Header and lines as of one moment.
    private Order find(UUID id) {
        return tx.read(() -> rows.find(id));
    }

    private List<Happened> history(UUID id) {
        return jdbc.sql("select occurred_at, type, payload::text from platform.event where subject_id = ?"
                        + " and subject_type = 'Order' order by era, xid, position")
                .param(id)
                .query((row, n) -> new Happened(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        json.readValue(row.getString(3), TYPES.get(row.getString(2)))))
                .list();
    }

    private static List<OrderEvent> upTo(List<Happened> history, Instant moment) {
        return history.stream()
                .filter(happened -> !happened.at.isAfter(moment))
                .map(Happened::event)
                .toList();
    }

    private int compareWithWhatWasSeen(UUID id, List<Happened> history) {
        int compared = 0;
        for (int events = 1; events <= history.size(); events++) {
            List<OrderEvent> first =
                    history.subList(0, events).stream().map(Happened::event).toList();
            Order rebuilt = OrderHistory.rebuild(first);
            assertThat(rebuilt.version()).as("one event for each version").isEqualTo(events);
            Order then = seen.get(new Seen(id, events));
            if (then != null) {
                assertSame(rebuilt, then);
                compared++;
            }
        }
        return compared;
    }

    /// Instants lie in one line with the versions: what had happened until then is what the order was.
    private void compareAtRandomInstants(List<Happened> history, Random random) {
        for (int i = 0; i < 5; i++) {
            Happened some = history.get(random.nextInt(history.size()));
            List<OrderEvent> until = upTo(history, some.at);
            Order rebuilt = OrderHistory.rebuild(until);
            assertThat(rebuilt.version()).isEqualTo(until.size());
            Order then = seen.get(new Seen(rebuilt.id(), rebuilt.version()));
            if (then != null) {
                assertSame(rebuilt, then);
            }
        }
        assertThat(OrderHistory.rebuild(upTo(history, history.getFirst().at.minusNanos(1))))
                .as("before it was written")
                .isNull();
    }

    private static void assertSame(Order rebuilt, Order then) {
        assertThat(rebuilt)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(then);
    }

    private void assertNobodyWaitsForWhatIsThere(RandomOrderLife.Stage stage) {
        assertThat(jdbc.sql("""
                        select s.sku_id || ': ' || s.on_hand - s.reserved || ' free, ' || w.quantity || ' wanted by ' || w.order_id
                        from inventory.stock s join inventory.shortage w using (sku_id, warehouse_id)
                        where sku_id = any(:skus) and s.on_hand > s.reserved
                        """)
                        .param("skus", stage.skuIds().toArray(UUID[]::new))
                        .query(String.class)
                        .list())
                .as("stock that became free goes to who waits for it")
                .isEmpty();
    }
}
