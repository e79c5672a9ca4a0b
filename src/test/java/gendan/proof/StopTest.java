package gendan.proof;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.database.PreparedCluster;
import gendan.platform.Json;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An orderly stop while orders pour in: what has begun is finished and answered, what comes later is turned away, and
/// PostgreSQL is shut down so that it has nothing to recover.
class StopTest {
    private static final int CLIENTS = 8;
    private static final int ORDERS_BEFORE = 50;
    /// At least so many orders are written at once, the others wait for their turn.
    private static final int WRITERS = 4;

    /// 20 s for the requests in flight, and some for PostgreSQL.
    private static final int LONGEST_STOP_SECONDS = 30;

    private static final int SIGTERM = 128 + 15;

    private ChildProgram program;
    private OrderingCompany company;

    /// Clients whose request was sent and is not answered yet.
    private final Set<Integer> waiting = ConcurrentHashMap.newKeySet();

    private final ConcurrentLinkedQueue<Asked> all = new ConcurrentLinkedQueue<>();

    /// @param reply null when the connection was closed before an answer began
    private record Asked(String key, long at, Wire.Reply reply) {
        boolean done() {
            return reply != null && reply.status() == 201;
        }

        boolean turnedAway() {
            return reply == null || reply.status() == 503;
        }

        @Override
        public String toString() {
            return key + ": " + (reply == null ? "closed" : reply.status() + " " + reply.text());
        }
    }

    @Test
    void aStopFinishesWhatHasBegunAndLosesNothing(@TempDir(factory = PreparedCluster.Place.class) Path home)
            throws Exception {
        program = new ChildProgram(home);
        PreparedCluster.copyWithProgramsTo(home.resolve("postgres"));
        program.start();
        try {
            company = OrderingCompany.open(program);
            int logged = program.postgresLog().length();

            long stop = stopUnderLoad();

            assertThat(all.stream().filter(asked -> asked.at < stop)).allMatch(Asked::done);
            assertThat(all.stream().filter(asked -> asked.at >= stop))
                    .allMatch(asked -> asked.done() || asked.turnedAway());
            assertThat(all.stream().filter(Asked::turnedAway))
                    .as("each client was turned away at last")
                    .hasSize(CLIENTS);

            program.start();
            assertThat(stored()).isEqualTo(acknowledged());
            assertThat(new Ledgers(program.database()).drift()).isEmpty();
            assertThat(program.postgresLog().substring(logged))
                    .contains("database system is shut down", "database system was shut down at")
                    .doesNotContain("interrupted", "not properly shut down", "recovery", "PANIC");
        } finally {
            program.stop();
        }
    }

    /// @return when the program was told to stop, by [System#nanoTime]
    private long stopUnderLoad() throws Exception {
        List<Future<?>> clients = new ArrayList<>();
        long stop;
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                int client = i;
                clients.add(threads.submit(() -> {
                    order(client);
                    return null;
                }));
            }
            await("load", () -> all.size() >= ORDERS_BEFORE);
            try (Connection holder = program.connection()) {
                // no order gets further than its customer's credit from here on
                holder.setAutoCommit(false);
                holder.createStatement().execute("select from customer.credit_account for update");
                long held = System.nanoTime();
                await("a request of each client", () -> waiting.size() == CLIENTS && blocked(holder) >= WRITERS);
                company.http(program).get("/api/session").expect(200);
                stop = System.nanoTime();
                program.terminate();
                await("the end of listening", () -> !listens());
                assertThat(all).as("answered while they waited").noneMatch(asked -> asked.at > held);
            }
            int code = program.end(LONGEST_STOP_SECONDS);
            assertThat(code).as("exit code").isIn(0, SIGTERM);
        }
        for (Future<?> client : clients) {
            client.get();
        }
        System.out.printf(
                "stop: %d orders, %d of them begun and unanswered at the signal, ended after %d ms%n",
                all.size(), CLIENTS, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - stop));
        return stop;
    }

    /// Sends one order after the other on one connection until it is turned away.
    private void order(int client) throws IOException {
        try (var wire = new Wire(program.address())) {
            boolean goesOn = true;
            for (int number = 1; goesOn; number++) {
                String key = "stop-" + client + "-" + number;
                byte[] body = Json.mapper().writeValueAsBytes(company.order(key));
                long now = System.nanoTime();
                waiting.add(client);
                var asked = new Asked(key, now, wire.sendOnce(head(key, body.length), body));
                waiting.remove(client);
                all.add(asked);
                goesOn = asked.done();
            }
        }
    }

    private byte[] head(String key, int length) {
        return """
                POST /api/orders HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Idempotency-Key: %s
                Content-Type: application/json
                Content-Length: %d

                """.formatted(company.token(), key, length).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /// How many transactions wait for the holder.
    private static int blocked(Connection holder) {
        try (var answer = holder.createStatement().executeQuery("select count(*) from pg_locks where not granted")) {
            answer.next();
            return answer.getInt(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private boolean listens() {
        URI address = URI.create(program.address());
        try (var _ = new Socket(address.getHost(), address.getPort())) {
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("no %s", what).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private TreeSet<String> acknowledged() {
        var ids = new TreeSet<String>();
        all.stream()
                .filter(Asked::done)
                .forEach(asked -> ids.add(
                        Json.mapper().readTree(asked.reply.body()).get("id").asString()));
        return ids;
    }

    private TreeSet<String> stored() throws IOException {
        return new TreeSet<>(program.database()
                .sql("select id::text from ordering.sales_order")
                .query(String.class)
                .list());
    }
}
