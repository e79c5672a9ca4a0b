import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

/// `make bench-sheets`: what process sheets cost. Orders are submitted with the sheets' subscriber held back and
/// without; it is let go on what piled up; then the lists of tasks are asked with 50,000 open orders.
final class Sheets {
    private static final int CLIENTS = 8;
    private static final int WARM_UP = Integer.getInteger("warmup", 15_000);
    private static final int ORDERS = Integer.getInteger("orders", 10_000);
    private static final int OPEN = Integer.getInteger("open", 50_000);
    private static final int REQUESTS = 500;

    private Sheets() {}

    void main() throws Exception {
        Path data = Files.createTempDirectory("gendan-bench");
        try (Program program = Program.start(data)) {
            Database database = Database.of(data);
            Seed.masterData(database);
            String token = Access.token(program);
            submit(program, database, token, "warm-up", WARM_UP);
            catchUp(program, database, "after the warm-up", 0);

            // The same burst without and with the subscriber, and the other way round: a drifting machine is seen.
            for (int round = 1; round <= 2; round++) {
                holdBack(database);
                submit(program, database, token, "intake, subscriber held back", ORDERS);
                letGo(database);
                catchUp(program, database, "sheets of what piled up", ORDERS);
                submit(program, database, token, "intake, subscriber at work", ORDERS);
                catchUp(program, database, "the rest of the sheets after the burst", 0);
            }
            long missing = OPEN - database.number("select count(*) from process.sheet where status = 'OPEN'");
            if (missing > 0) {
                submit(program, database, token, "more orders", (int) missing);
                catchUp(program, database, "their sheets", 0);
            }
            lists(program, database, token);
            deadlines(database);
        } finally {
            Folders.deleteRecursively(data);
        }
    }

    private static void submit(Program program, Database database, String token, String name, int orders)
            throws InterruptedException {
        double ours = Cpu.of(program.pid());
        double theirs = Cpu.ofPostgres(database.postmaster());
        Load.Result result = Load.run(program.port, CLIENTS, orders, (random, n) -> Intake.request(token, Intake.uniform(random, n)));
        System.out.printf(
                Locale.ROOT,
                "%-42s %d clients: %6.0f/s, p50 %.2f p95 %.2f p99 %.2f ms; CPU an order: program %.2f database %.2f ms%s%n",
                name,
                CLIENTS,
                result.perSecond(),
                result.p50(),
                result.p95(),
                result.p99(),
                (Cpu.of(program.pid()) - ours) / orders,
                (Cpu.ofPostgres(database.postmaster()) - theirs) / orders,
                result.failures() == 0 ? "" : ", FAILED " + result.failures());
    }

    /// Puts the cursors behind the end of the log.
    private static void holdBack(Database database) throws SQLException {
        database.run("create table if not exists bench_cursor as select * from platform.subscription limit 0;"
                + " truncate bench_cursor; insert into bench_cursor select * from platform.subscription"
                + " where subscriber = 'process.sheets';"
                + " update platform.subscription set era = era + 1 where subscriber = 'process.sheets'");
    }

    private static void letGo(Database database) throws SQLException {
        database.run("update platform.subscription s set era = b.era, xid = b.xid, position = b.position"
                + " from bench_cursor b where b.subscriber = s.subscriber and b.partition = s.partition");
    }

    /// @param events that are told of, to share the processor time among; 0 for no such figure
    private static void catchUp(Program program, Database database, String name, int events) throws Exception {
        double ours = Cpu.of(program.pid());
        double theirs = Cpu.ofPostgres(database.postmaster());
        long begin = System.nanoTime();
        long orders = database.number("select count(*) from ordering.sales_order where status <> 'DRAFT'");
        while (database.number("select count(*) from process.sheet") < orders) {
            Thread.sleep(100);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(Locale.ROOT, "%-42s %.2f s", name, seconds);
        if (events > 0) {
            System.out.printf(
                    Locale.ROOT,
                    ", %.0f events/s; CPU an event: program %.3f database %.3f ms",
                    events / seconds,
                    (Cpu.of(program.pid()) - ours) / events,
                    (Cpu.ofPostgres(database.postmaster()) - theirs) / events);
        }
        System.out.println();
    }

    private static void lists(Program program, Database database, String token) throws Exception {
        database.run("insert into identity.person_role select id, 'WAREHOUSE' from identity.person on conflict do nothing;"
                + " insert into identity.team (id, name, created_at, updated_at)"
                + " values ('00000000-0000-7000-8000-0000000000aa', '压测组', now(), now());"
                + " update identity.person set team_id = '00000000-0000-7000-8000-0000000000aa';"
                + " update process.step set person_id = (select id from identity.person limit 1)"
                + " where (order_id, position) in (select order_id, position from process.step"
                + "     where state in ('READY', 'IN_PROGRESS') limit 2000)");
        database.run("vacuum analyze");
        System.out.printf(
                Locale.ROOT,
                "open orders: %d, open steps: %d%n",
                database.number("select count(*) from process.sheet where status = 'OPEN'"),
                database.number("select count(*) from process.step where state in ('READY', 'IN_PROGRESS', 'BLOCKED')"));
        String[] orders = database.texts("select order_id from process.sheet order by random() limit 500");
        ask(program, token, "a sheet", (random, n) -> "/api/orders/" + orders[n % orders.length] + "/sheet");
        ask(program, token, "my tasks", (random, n) -> "/api/tasks?whose=MINE");
        ask(program, token, "my team's and roles' tasks", (random, n) -> "/api/tasks?whose=TEAM");
        ask(program, token, "tasks that nobody has", (random, n) -> "/api/tasks?whose=UNASSIGNED");
        ask(program, token, "all late tasks", (random, n) -> "/api/tasks?whose=ALL&due=LATE");
        ask(program, token, "tasks of a customer, few match", (random, n) -> "/api/tasks?whose=ALL&q=" + (1_000 + n));
        ask(program, token, "tasks of a customer, many match", (random, n) -> "/api/tasks?whose=ALL&q=%E6%9C%BA%E7%94%B5");
        ask(program, token, "tasks of an order's number", (random, n) -> "/api/tasks?whose=ALL&q=SO");
        ask(program, token, "counts", (random, n) -> "/api/tasks/counts");
    }

    private static void ask(
            Program program, String token, String name, BiFunction<SplittableRandom, Integer, String> path)
            throws InterruptedException {
        Load.Result result = Load.run(program.port, 1, REQUESTS, (random, n) -> ("GET " + path.apply(random, n)
                        + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: Bearer " + token
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        System.out.printf(
                Locale.ROOT,
                "%-42s p50 %.2f p95 %.2f p99 %.2f ms%s%n",
                name,
                result.p50(),
                result.p95(),
                result.p99(),
                result.failures() == 0 ? "" : ", FAILED " + result.failures());
    }

    /// All open steps become late at once; the job of the program, which looks once a minute, finds them.
    private static void deadlines(Database database) throws Exception {
        database.run("update process.step set due_at = now() - interval '1 minute', late_since = null"
                + " where state in ('READY', 'IN_PROGRESS', 'BLOCKED') and position = 0");
        String late = "select count(*) from process.step where late_since is not null";
        long had = database.number(late);
        while (database.number(late) == had) {
            Thread.sleep(5);
        }
        long begin = System.nanoTime();
        String open = "select count(*) from (select from process.step where state in ('READY', 'IN_PROGRESS', 'BLOCKED')"
                + " and late_since is null and due_at < now() limit 1) waiting";
        while (database.number(open) > 0) {
            Thread.sleep(5);
        }
        System.out.printf(
                Locale.ROOT,
                "steps that became late at once: %d in %.2f s%n",
                database.number(late) - had,
                (System.nanoTime() - begin) / 1e9);
    }
}
