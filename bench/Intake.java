import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

/// `make bench-intake`: orders of three lines submitted over HTTP, against PostgreSQL itself doing the same writes on
/// the same server in the same run. The last line is the ratio.
final class Intake {
    private static final int WARM_UP = 10_000;
    private static final int SECONDS = Integer.getInteger("seconds", 10);

    private static final String SHEETS = "select count(*) from process.sheet";

    private Intake() {}

    void main() throws Exception {
        Path data = Files.createTempDirectory("gendan-bench");
        try (Program program = Program.start(data)) {
            Database database = Database.of(data);
            Seed.masterData(database);
            String token = Access.token(program);
            database.run(Files.readString(Path.of("bench/pgbench/function.sql")));

            run(program, database, token, "warm-up", 8, WARM_UP, Intake::uniform);
            double[] chatty = new double[33];
            double[] function = new double[33];
            for (int clients : new int[] {1, 8, 32}) {
                // The limits, the program, the limits again: a machine that drifts is seen, not averaged away.
                Pgbench.Result chatty1 = limit(database, "chatty", clients);
                Pgbench.Result function1 = limit(database, "call", clients);
                int requests = (int) (SECONDS * (clients == 1 ? 700 : 2_500));
                Load.Result ours = run(program, database, token, "uniform", clients, requests, Intake::uniform);
                Pgbench.Result chatty2 = limit(database, "chatty", clients);
                Pgbench.Result function2 = limit(database, "call", clients);
                chatty[clients] = ours.perSecond() / ((chatty1.perSecond() + chatty2.perSecond()) / 2);
                function[clients] = ours.perSecond() / ((function1.perSecond() + function2.perSecond()) / 2);
                System.out.printf(
                        Locale.ROOT,
                        "ratio at %d clients: chatty %.2f function %.2f; p99 %.2f times that of chatty%n",
                        clients,
                        chatty[clients],
                        function[clients],
                        ours.p99() / ((chatty1.p99() + chatty2.p99()) / 2));
                if (clients == 32) {
                    Load.Result hot = run(program, database, token, "hot", clients, requests, Intake::hot);
                    System.out.printf(Locale.ROOT, "hot to uniform: %.2f%n", hot.perSecond() / ours.perSecond());
                }
            }
            largeOrder(program, token);
            System.out.println("stored orders: " + database.number("select count(*) from ordering.sales_order"));
            System.out.printf(
                    Locale.ROOT,
                    "intake ratio: chatty %.2f function %.2f%n",
                    Math.min(chatty[8], chatty[32]),
                    Math.min(function[8], function[32]));
        } finally {
            Folders.deleteRecursively(data);
        }
    }

    /// An order of a thousand lines, nine times over; the median counts.
    private static void largeOrder(Program program, String token) throws InterruptedException {
        Load.Result result = Load.run(program.port, 1, 9, (random, n) -> {
            StringBuilder lines = new StringBuilder();
            for (int i = 1; i <= 1_000; i++) {
                lines.append(i == 1 ? "" : ",").append(line(i * 9 + n));
            }
            return request(token, order(random, lines.toString()));
        });
        System.out.printf(
                Locale.ROOT,
                "an order of 1,000 lines: p50 %.0f ms, slowest %.0f ms%s%n",
                result.p50(),
                result.p99(),
                result.failures() == 0 ? "" : ", FAILED " + result.failures());
    }

    static Pgbench.Result limit(Database database, String script, int clients) throws Exception {
        Pgbench.Result result =
                Pgbench.run(database, Path.of("bench/pgbench/" + script + ".sql"), clients, Math.max(3, SECONDS / 2));
        System.out.printf(
                Locale.ROOT,
                "PostgreSQL %-8s %2d clients: %7.0f orders/s, p99 %.2f ms, server %.2f ms CPU an order%n",
                script.equals("call") ? "function" : script,
                clients,
                result.perSecond(),
                result.p99(),
                result.cpuMillis());
        return result;
    }

    static Load.Result run(
            Program program,
            Database database,
            String token,
            String name,
            int clients,
            int requests,
            BiFunction<SplittableRandom, Integer, String> body)
            throws Exception {
        long sheetsBefore = database.number(SHEETS);
        double programBefore = Cpu.of(program.pid());
        double databaseBefore = Cpu.ofPostgres(database.postmaster());
        Load.Result result = Load.run(
                program.port, clients, requests, (random, n) -> request(token, body.apply(random, n)));
        double programMillis = (Cpu.of(program.pid()) - programBefore) / result.requests();
        double databaseMillis = (Cpu.ofPostgres(database.postmaster()) - databaseBefore) / result.requests();
        System.out.printf(
                Locale.ROOT,
                "Gendan %-8s %2d clients: %7.0f orders/s, p50 %.2f p95 %.2f p99 %.2f ms, CPU ms an order:"
                        + " program %.2f database %.2f (together %.2f) load generator %.2f%s%n",
                name,
                clients,
                result.perSecond(),
                result.p50(),
                result.p95(),
                result.p99(),
                programMillis,
                databaseMillis,
                programMillis + databaseMillis,
                result.loadMillis() / result.requests(),
                result.failures() == 0 ? "" : ", FAILED " + result.failures());
        awaitSheets(database, sheetsBefore + requests);
        return result;
    }

    /// Process sheets are made when the rush is over; the next measurement is not to pay for them.
    private static void awaitSheets(Database database, long expected) throws Exception {
        long begin = System.nanoTime();
        while (database.number(SHEETS) < expected) {
            Thread.sleep(100);
        }
        System.out.printf(
                Locale.ROOT, "their process sheets were there after %.1f s%n", (System.nanoTime() - begin) / 1e9);
    }

    static byte[] request(String token, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST /api/orders HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + content.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = java.util.Arrays.copyOf(head, head.length + content.length);
        System.arraycopy(content, 0, all, head.length, content.length);
        return all;
    }

    static String uniform(SplittableRandom random, int n) {
        return order(random, random.nextInt(1, 3334), random.nextInt(3334, 6667), random.nextInt(6667, 10001));
    }

    /// One SKU in a hundred takes half of all lines.
    private static String hot(SplittableRandom random, int n) {
        int[] skus = new int[3];
        for (int i = 0; i < 3; i++) {
            int wished;
            do {
                wished = random.nextBoolean() ? random.nextInt(1, 101) : random.nextInt(101, 10001);
            } while (wished == skus[0] || wished == skus[1]);
            skus[i] = wished;
        }
        return order(random, skus[0], skus[1], skus[2]);
    }

    private static String order(SplittableRandom random, int a, int b, int c) {
        return order(random, line(a) + "," + line(b) + "," + line(c));
    }

    private static String order(SplittableRandom random, String lines) {
        return "{\"customerId\":\"00000000-0000-7000-8000-" + digits(random.nextInt(1, Seed.CUSTOMERS + 1), 12)
                + "\",\"channel\":\"API\",\"paymentMethod\":\"ON_ACCOUNT\",\"submit\":true,\"lines\":["
                + lines + "]}";
    }

    private static String line(int sku) {
        return "{\"sku\":\"S" + digits(sku, 5) + "\",\"quantity\":\"2\"}";
    }

    private static String digits(int number, int length) {
        String digits = Integer.toString(number);
        return "0".repeat(length - digits.length()) + digits;
    }
}
