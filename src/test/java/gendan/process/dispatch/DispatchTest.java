package gendan.process.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.kernel.DataScope;
import gendan.ordering.OrderType;
import gendan.ordering.Priority;
import gendan.process.dispatch.Assignment.Exclusion;
import gendan.process.dispatch.DispatchRule.Choice;
import gendan.process.template.Names;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DispatchTest {
    private static final Worker LI = worker(1, "李娜", 100);
    private static final Worker ZHANG = worker(2, "张伟", 100);
    private static final Worker WANG = worker(3, "王芳", 100);

    @Test
    void theFirstRuleThatFitsDecides() {
        DispatchRule vip = rule(
                "VIP",
                Choice.LEAST_LOADED,
                new DispatchConditions(null, List.of(Priority.VIP), null, null, null, null));
        DispatchRule rest = rule("其余", Choice.QUEUE, DispatchConditions.EVERY_STEP);
        Dispatch dispatch = new Dispatch(rules(vip, rest), List.of(LI));
        assertThat(dispatch.decide(step(1, Priority.VIP, 60)).personId()).isEqualTo(LI.id());
        Assignment normal = dispatch.decide(step(2, Priority.NORMAL, 60));
        assertThat(normal.personId()).isNull();
        assertThat(normal.rule().zh()).isEqualTo("其余");
        assertThat(normal.position()).isEqualTo(2);
    }

    @Test
    void whatNoRuleFitsLiesInTheQueue() {
        Assignment assignment = new Dispatch(rules(), List.of(LI)).decide(step(1, Priority.NORMAL, 60));
        assertThat(assignment.rule()).isNull();
        assertThat(assignment.personId()).isNull();
    }

    @Test
    void theLeastLoadedGetsItAndTheOthersAreNamedWithTheirLoad() {
        Dispatch dispatch = new Dispatch(everything(), List.of(LI.with(200), ZHANG.with(50), absent(WANG)));
        Assignment assignment = dispatch.decide(step(1, Priority.NORMAL, 60));
        assertThat(assignment.personName()).isEqualTo("张伟");
        assertThat(assignment.considered())
                .extracting(
                        Assignment.Considered::name,
                        Assignment.Considered::openMinutes,
                        Assignment.Considered::excluded)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("张伟", 50L, null),
                        org.assertj.core.groups.Tuple.tuple("李娜", 200L, null),
                        org.assertj.core.groups.Tuple.tuple("王芳", 0L, Exclusion.ABSENT));
    }

    @Test
    void whoWorksHalfTheTimeGetsHalfAsMuch() {
        Worker half = new Worker(
                LI.id(), LI.name(), null, Set.of("WAREHOUSE"), null, DataScope.ALL, Set.of(), 50, true, false, 0);
        long[] minutes = spread(everything(), List.of(half, ZHANG), 300, random -> 60);
        assertThat(minutes[0] * 2.0 / minutes[1]).isBetween(0.97, 1.03);
    }

    @Test
    void aBurstIsSpreadEvenly() {
        List<Worker> five = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> worker(i, "P" + i, 100))
                .toList();
        long[] minutes = spread(everything(), five, 1_000, random -> 15 + random.nextInt(480));
        long most = Arrays.stream(minutes).max().orElseThrow();
        long least = Arrays.stream(minutes).min().orElseThrow();
        assertThat((double) most / least).isLessThan(1.02);
    }

    @Test
    void whoHasTooMuchGetsNoMore() {
        DispatchRule atMostTwoHours =
                new DispatchRule(new Names("限", "cap"), null, Choice.LEAST_LOADED, null, null, false, 2);
        Dispatch dispatch = new Dispatch(rules(atMostTwoHours), List.of(LI));
        assertThat(dispatch.decide(step(1, Priority.NORMAL, 60)).personId()).isEqualTo(LI.id());
        assertThat(dispatch.decide(step(2, Priority.NORMAL, 60)).personId()).isEqualTo(LI.id());
        Assignment third = dispatch.decide(step(3, Priority.NORMAL, 60));
        assertThat(third.personId()).isNull();
        assertThat(third.considered().getFirst().excluded()).isEqualTo(Exclusion.OVERLOADED);
        Dispatch anew = new Dispatch(rules(atMostTwoHours), List.of(LI));
        assertThat(anew.decide(step(4, Priority.NORMAL, 2_400)).personId())
                .as("a week's work for somebody who has nothing to do")
                .isEqualTo(LI.id());
    }

    @Test
    void skillRegionAndWillingnessCount() {
        DispatchRule rule =
                new DispatchRule(new Names("出口", "export"), null, Choice.LEAST_LOADED, null, "英语", true, null);
        Worker unwilling =
                new Worker(LI.id(), "李娜", null, LI.roles(), "31", DataScope.ALL, Set.of("英语"), 100, false, false, 0);
        Worker elsewhere =
                new Worker(ZHANG.id(), "张伟", null, LI.roles(), "44", DataScope.ALL, Set.of("英语"), 100, true, false, 0);
        Worker unskilled =
                new Worker(WANG.id(), "王芳", null, LI.roles(), "31", DataScope.ALL, Set.of(), 100, true, false, 0);
        Assignment nobody = new Dispatch(rules(rule), List.of(unwilling, elsewhere, unskilled))
                .decide(step(1, Priority.NORMAL, 60));
        assertThat(nobody.personId()).isNull();
        assertThat(nobody.considered())
                .extracting(Assignment.Considered::excluded)
                .containsExactlyInAnyOrder(Exclusion.TAKES_NO_WORK, Exclusion.OTHER_REGION, Exclusion.LACKS_SKILL);
    }

    @Test
    void nobodyGetsAStepOfAnOrderThatHeCannotOpen() {
        Worker ownOrdersOnly =
                new Worker(LI.id(), "李娜", null, LI.roles(), null, DataScope.OWN, Set.of(), 100, true, false, 0);
        Assignment assignment = new Dispatch(everything(), List.of(ownOrdersOnly)).decide(step(1, Priority.NORMAL, 60));
        assertThat(assignment.personId()).isNull();
        assertThat(assignment.considered().getFirst().excluded()).isEqualTo(Exclusion.CANNOT_SEE);
    }

    @Test
    void theSameQuestionsGetTheSameAnswers() {
        List<Worker> five = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> worker(i, "P" + i, 100))
                .toList();
        assertThat(spread(everything(), five, 200, random -> 30))
                .isEqualTo(spread(everything(), five.reversed(), 200, random -> 30));
    }

    /// Graham 1966: giving each task to the least loaded of m people takes at most 2 - 1/m times the shortest possible.
    @Test
    void theLastToFinishIsNeverLaterThanTheBoundAndSeldomFarFromTheOptimum() {
        Random random = new Random(42);
        double sum = 0;
        int cases = 400;
        for (int i = 0; i < cases; i++) {
            int people = 2 + random.nextInt(2);
            int[] tasks = random.ints(2 + random.nextInt(7), 10, 480).toArray();
            List<Worker> workers = IntStream.rangeClosed(1, people)
                    .mapToObj(n -> worker(n, "P" + n, 100))
                    .toList();
            int[] next = {0};
            long[] minutes = spread(everything(), workers, tasks.length, r -> tasks[next[0]++]);
            double ratio = (double) Arrays.stream(minutes).max().orElseThrow() / shortest(tasks, new long[people], 0);
            assertThat(ratio).isBetween(1.0, 2 - 1.0 / people);
            sum += ratio;
        }
        assertThat(sum / cases).isLessThan(1.2);
    }

    /// The smallest possible end, by trying everything.
    private static long shortest(int[] tasks, long[] loads, int next) {
        if (next == tasks.length) {
            return Arrays.stream(loads).max().orElseThrow();
        }
        long best = Long.MAX_VALUE;
        for (int i = 0; i < loads.length; i++) {
            loads[i] += tasks[next];
            best = Math.min(best, shortest(tasks, loads, next + 1));
            loads[i] -= tasks[next];
        }
        return best;
    }

    private interface Minutes {
        int of(Random random);
    }

    /// How many minutes each got, in the order of their ids.
    private static long[] spread(DispatchRules rules, List<Worker> workers, int steps, Minutes minutes) {
        Random random = new Random(7);
        Dispatch dispatch = new Dispatch(rules, workers);
        List<UUID> ids =
                new ArrayList<>(workers.stream().map(Worker::id).sorted().toList());
        long[] got = new long[ids.size()];
        for (int i = 0; i < steps; i++) {
            int expected = minutes.of(random);
            UUID person = dispatch.decide(step(i, Priority.NORMAL, expected)).personId();
            got[ids.indexOf(person)] += expected;
        }
        return got;
    }

    private static DispatchRules everything() {
        return rules(rule("全部", Choice.LEAST_LOADED, DispatchConditions.EVERY_STEP));
    }

    private static DispatchRules rules(DispatchRule... rules) {
        return new DispatchRules(3, List.of(rules), null, "陈静", Instant.EPOCH);
    }

    private static DispatchRule rule(String name, Choice choice, DispatchConditions conditions) {
        return new DispatchRule(new Names(name, name), conditions, choice, null, null, false, null);
    }

    private static DispatchQuestion step(int order, Priority priority, int minutes) {
        return new DispatchQuestion(
                new UUID(7, order),
                "packing",
                null,
                "WAREHOUSE",
                OrderType.STANDARD,
                priority,
                "310115",
                null,
                null,
                minutes);
    }

    private static Worker worker(int id, String name, int capacity) {
        return new Worker(
                new UUID(0, id),
                name,
                null,
                Set.of("WAREHOUSE"),
                null,
                DataScope.ALL,
                Set.of(),
                capacity,
                true,
                false,
                0);
    }

    private static Worker absent(Worker worker) {
        return new Worker(
                worker.id(),
                worker.name(),
                null,
                worker.roles(),
                null,
                DataScope.ALL,
                Set.of(),
                100,
                true,
                true,
                worker.openMinutes());
    }
}
