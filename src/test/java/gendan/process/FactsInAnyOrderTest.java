package gendan.process;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.ordering.OrderStage;
import gendan.ordering.OrderType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Events that come late, twice or in another order make the same sheet.
class FactsInAnyOrderTest {
    private static final OrderFacts NOTHING = new OrderFacts(List.of(), null);
    private static final Instant NOW = SheetEngineTest.at(17, 0);
    private static final int LONGEST_PERMUTED = 5;

    /// What one event tells.
    private record Told(OrderMoment moment, OrderCopy submitted) {}

    @Test
    void everyPermutationOfAShortHistoryGivesTheSameSheet() {
        for (int seed = 0; seed < 60; seed++) {
            List<Told> history = history(new Random(seed), 2 + seed % (LONGEST_PERMUTED - 1));
            OrderFacts straight = told(history);
            permute(history, 0, other -> assertSame(straight, other));
        }
    }

    @Test
    void everyShuffleWithRepeatsOfALongHistoryGivesTheSameSheet() {
        Random random = new Random(20260302);
        for (int i = 0; i < 300; i++) {
            List<Told> history = history(random, 6 + random.nextInt(60));
            OrderFacts straight = told(history);
            List<Told> shuffled = new ArrayList<>(history);
            for (int repeats = random.nextInt(history.size()); repeats > 0; repeats--) {
                shuffled.add(history.get(random.nextInt(history.size())));
            }
            Collections.shuffle(shuffled, random);
            assertSame(straight, shuffled);
        }
    }

    @Test
    void aLongHistoryIsKeptShort() {
        List<OrderMoment> parcels = new ArrayList<>();
        for (int version = 1; version <= 500; version++) {
            parcels.add(moment(version, OrderStage.PARTIALLY_SHIPPED, false));
        }
        assertThat(NOTHING.with(parcels, null).moments()).hasSize(1);
    }

    private static void assertSame(OrderFacts straight, List<Told> other) {
        OrderFacts facts = told(other);
        assertThat(facts).isEqualTo(straight);
        assertThat(SheetEngineTest.reckon(facts, Map.of(), NOW))
                .isEqualTo(SheetEngineTest.reckon(straight, Map.of(), NOW));
    }

    private static OrderFacts told(List<Told> history) {
        OrderFacts facts = NOTHING;
        for (Told told : history) {
            facts = facts.with(List.of(told.moment), told.submitted);
        }
        return facts;
    }

    /// Not every such history can happen; the more of them must do no harm.
    private static List<Told> history(Random random, int length) {
        List<Told> history = new ArrayList<>();
        OrderStage stage = OrderStage.IN_REVIEW;
        long version = 1;
        for (int i = 0; i < length; i++) {
            if (random.nextInt(3) > 0) {
                stage = OrderStage.values()[random.nextInt(OrderStage.values().length)];
            }
            OrderMoment moment = moment(version, stage, random.nextBoolean());
            OrderCopy copy = i == 0 || stage == OrderStage.IN_REVIEW ? copy(version) : null;
            history.add(new Told(moment, copy));
            version += random.nextInt(4) == 0 ? 2 : 1;
        }
        return history;
    }

    private static OrderMoment moment(long version, OrderStage stage, boolean flag) {
        Instant at = SheetEngineTest.at(9, 0).plus(Duration.ofMinutes(7 * version));
        return new OrderMoment(version, version, at, stage, flag, !flag, flag, stage == OrderStage.CANCELLED);
    }

    private static OrderCopy copy(long version) {
        return new OrderCopy(
                version,
                "SO" + version,
                OrderType.STANDARD,
                2,
                new UUID(0, 1),
                "客户",
                null,
                null,
                null,
                BigDecimal.ONE,
                "CNY",
                null);
    }

    private static void permute(List<Told> items, int from, java.util.function.Consumer<List<Told>> look) {
        if (from == items.size() - 1) {
            look.accept(List.copyOf(items));
            return;
        }
        for (int i = from; i < items.size(); i++) {
            Collections.swap(items, from, i);
            permute(items, from + 1, look);
            Collections.swap(items, from, i);
        }
    }
}
