package gendan.proof;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.database.PreparedCluster;
import gendan.testing.Answer;
import gendan.testing.Http;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `kill -9` under load, again and again on the same data: of the program, of PostgreSQL, of both.
///
/// Whatever was acknowledged is there, once; a key that is sent again does nothing twice; the ledgers add up. When
/// PostgreSQL alone is killed the program goes on by itself. `-Dcrash.rounds=` for more of them.
class CrashTest {
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 21);
    private static final int CALLERS = 4;
    private final Random random = new Random(Long.getLong("crash.seed", 20_261_122L));

    /// The order that each key was answered with.
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    /// Keys whose answer was lost.
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();

    private final AtomicInteger keys = new AtomicInteger();
    private OrderingCompany company;

    @Test
    void noKillLosesOrDoublesAnOrder(@TempDir(factory = PreparedCluster.Place.class) Path home) throws Exception {
        var program = new ChildProgram(home);
        PreparedCluster.copyWithProgramsTo(home.resolve("postgres"));
        program.start();
        try {
            company = OrderingCompany.open(program);
            for (int round = 1; round <= ROUNDS; round++) {
                Kill kill = Kill.of(round);
                long began = System.nanoTime();
                loadUntilKilled(program, kill);
                if (kill != Kill.POSTGRES) {
                    program.start();
                }
                assertThat(program.runs())
                        .as("round %d, %s:%n%s", round, kill, program.output())
                        .isTrue();
                askAgain(program);
                assertNothingLostNorDoubled(program.database(), round + ", " + kill);
                System.out.printf(
                        "crash: round %d, %s, %d orders, %d ms%n",
                        round, kill, acknowledged.size(), (System.nanoTime() - began) / 1_000_000);
            }
        } catch (Exception | AssertionError failure) {
            System.out.println(program.output());
            throw failure;
        } finally {
            program.stop();
        }
        assertThat(acknowledged.size()).as("orders under load").isGreaterThan(ROUNDS * 5);
    }

    /// Whom the round kills.
    private enum Kill {
        PROGRAM,
        POSTGRES,
        BOTH;

        /// The program in every third round, as it takes longest to come back.
        static Kill of(int round) {
            return switch (round % 6) {
                case 1 -> PROGRAM;
                case 4 -> BOTH;
                default -> POSTGRES;
            };
        }
    }

    /// Several callers send orders; in the middle of it something is killed.
    private void loadUntilKilled(ChildProgram program, Kill kill) throws Exception {
        var over = new AtomicBoolean();
        var underway = new CountDownLatch(random.nextInt(2, 25));
        List<Future<?>> callers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
            for (int i = 0; i < CALLERS; i++) {
                callers.add(threads.submit(() -> {
                    Http http = company.http(program);
                    while (!over.get()) {
                        send(http, "crash-" + keys.incrementAndGet());
                        underway.countDown();
                    }
                }));
            }
            assertThat(underway.await(60, TimeUnit.SECONDS)).as("load").isTrue();
            switch (kill) {
                case PROGRAM -> program.kill();
                case POSTGRES -> program.killPostgres();
                case BOTH -> {
                    program.killPostgres();
                    program.kill();
                }
            }
            over.set(true);
        }
        for (Future<?> caller : callers) {
            caller.get();
        }
    }

    private void send(Http http, String key) {
        unknown.add(key);
        try {
            Answer answer = http.once(key).post("/api/orders", company.order(key));
            if (answer.status() == 201) {
                String id = answer.text("/id");
                String before = acknowledged.put(key, id);
                assertThat(before == null || before.equals(id))
                        .as("%s was answered with %s and with %s", key, before, id)
                        .isTrue();
                unknown.remove(key);
            } else {
                assertThat(answer.status())
                        .as("%s was refused: %s", key, answer.text())
                        .isEqualTo(503);
            }
        } catch (AssertionError failure) {
            if (failure.getCause() == null) {
                throw failure;
            }
        }
    }

    /// Whoever got no answer asks again with the same key, until there is one; so do some who had theirs.
    private void askAgain(ChildProgram program) {
        Http http = company.http(program);
        List<String> known = List.copyOf(acknowledged.keySet());
        for (int i = 0; i < 3; i++) {
            unknown.add(known.get(random.nextInt(known.size())));
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!unknown.isEmpty()) {
            assertThat(System.nanoTime()).as("still no answer for %s", unknown).isLessThan(deadline);
            List.copyOf(unknown).forEach(key -> send(http, key));
        }
    }

    private void assertNothingLostNorDoubled(JdbcClient database, String round) {
        List<UUID> ids = database.sql("select id from ordering.sales_order order by id")
                .query(UUID.class)
                .list();
        List<UUID> expected = acknowledged.values().stream()
                .map(UUID::fromString)
                .sorted(CrashTest::asTheDatabaseSorts)
                .toList();
        assertThat(ids).as("orders after round %s", round).isEqualTo(expected);
        assertThat(database.sql("select count(distinct customer_order_number) from ordering.sales_order")
                        .query(Integer.class)
                        .single())
                .as("each key has one order, after round %s", round)
                .isEqualTo(ids.size());
        assertThat(new Ledgers(database).drift()).as("after round %s", round).isEmpty();
    }

    private static int asTheDatabaseSorts(UUID one, UUID other) {
        return one.toString().compareTo(other.toString());
    }
}
