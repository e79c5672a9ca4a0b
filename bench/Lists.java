import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

/// `make bench-lists`: lists, searches and details over HTTP with a million orders stored, and with ten thousand.
final class Lists {
    private static final int REQUESTS = 2_000;

    private Lists() {}

    void main() throws Exception {
        Path data = Files.createTempDirectory("gendan-bench");
        try (Program program = Program.start(data)) {
            Database database = Database.of(data);
            Seed.masterData(database);
            String token = Access.token(program);
            store(database, 1, 10_000);
            measure(program, token, "warm-up", 1, firstPage());
            double small = measure(program, token, "first page by status, 10,000 orders", 1, firstPage());
            store(database, 10_001, 1_000_000);
            measure(program, token, "warm-up", 1, firstPage());
            double large = measure(program, token, "first page by status, 1,000,000 orders", 1, firstPage());
            System.out.printf(Locale.ROOT, "first page, 1,000,000 to 10,000 orders: %.2f%n", large / small);
            measure(program, token, "further page", 1, furtherPage());
            measure(program, token, "part of a customer's name, few match", 1, path("/api/orders?by=CUSTOMER&q=%s", new String[] {"7321", "4409", "9988", "1234"}));
            measure(program, token, "part of a customer's name, many match", 1, path("/api/orders?by=CUSTOMER&q=%s", new String[] {"%E4%B8%8A%E6%B5%B7", "%E6%9C%BA%E7%94%B5", "%E6%9C%89%E9%99%90%E5%85%AC%E5%8F%B8"}));
            measure(program, token, "order number", 1, (random, n) -> "/api/orders?by=NUMBER&q=B" + random.nextInt(100_000, 1_000_000));
            measure(program, token, "anywhere (number, customer, phone)", 1, path("/api/orders?q=%s", new String[] {"B55512", "8812", "%E8%8B%8F%E5%B7%9E%E7%94%B5%E5%AD%90"}));
            measure(program, token, "counts by stage (up to 1,001 each)", 1, (random, n) -> "/api/orders/counts");
            measure(program, token, "order detail", 1, detail(database));
            measure(program, token, "first page by status", 8, firstPage());
            measure(program, token, "order detail", 8, detail(database));
        } finally {
            Folders.deleteRecursively(data);
        }
    }

    /// Orders of three lines in all stages, the newest still open, as a company has them.
    private static void store(Database database, int from, int to) throws Exception {
        database.run("""
                insert into ordering.sales_order (id, number, status, fulfilment, payment, stage, channel, customer_id,
                    customer_name, warehouse_id, currency, ordered_on, payment_method, line_count, total_amount,
                    tax_amount, paid_amount, created_at, submitted_at)
                select uuidv7((n - 1000000) * interval '20 second'), 'B' || lpad(n::text, 7, '0'), status, fulfilment,
                       'UNPAID', stage, 'API', c.id, c.name, (select id from inventory.warehouse where main), 'CNY',
                       current_date - (1000000 - n) / 4320, 'ON_ACCOUNT', 3, 324, 37.26, 0, now(), now()
                from (select n, case when n %% 100 < 90 then 'ARCHIVED' when n %% 100 < 95 then 'COMPLETED'
                                     when n %% 100 < 97 then 'CANCELLED' else 'CONFIRMED' end as status,
                             case when n %% 100 < 95 then 'DELIVERED' else 'UNSHIPPED' end as fulfilment,
                             case when n %% 100 < 90 then 'ARCHIVED' when n %% 100 < 95 then 'COMPLETED'
                                  when n %% 100 < 97 then 'CANCELLED' else 'CONFIRMED' end as stage
                      from generate_series(%1$d, %2$d) n) o
                join customer.customer c on c.code = 'C' || lpad((1 + o.n %% 10000)::text, 5, '0');
                insert into ordering.order_line (order_id, line_no, sku_id, sku_code, product_name, unit, quantity,
                    unit_price, tax_rate, amount, tax_amount)
                select o.id, l, s.id, s.code, '减速电机', '件', 2, 54, 0.13, 108, 12.42
                from ordering.sales_order o cross join generate_series(1, 3) l
                join catalog.sku s on s.code = 'S' || lpad((1 + (right(o.number, 6)::int * 7 + l * 3331) %% 10000)::text, 5, '0')
                where o.number >= 'B' || lpad(%1$d::text, 7, '0');
                """.formatted(from, to));
        database.run("vacuum analyze");
    }

    private static BiFunction<SplittableRandom, Integer, String> firstPage() {
        return path("/api/orders?stage=%s", new String[] {"CONFIRMED", "COMPLETED", "ARCHIVED", "CANCELLED"});
    }

    /// A cursor is what a caller gets with a page; here one is made from a random moment of the last 200 days.
    private static BiFunction<SplittableRandom, Integer, String> furtherPage() {
        return (random, n) -> {
            long millis = System.currentTimeMillis() - random.nextLong(17_000_000_000L);
            String id = new java.util.UUID(millis << 16 | 0x7000L, Long.MIN_VALUE | random.nextLong() >>> 2).toString();
            String cursor = java.util.Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(id.getBytes(StandardCharsets.UTF_8));
            return "/api/orders?stage=ARCHIVED&cursor=" + cursor;
        };
    }

    private static BiFunction<SplittableRandom, Integer, String> path(String pattern, String[] values) {
        return (random, n) -> pattern.replace("%s", values[n % values.length]);
    }

    private static BiFunction<SplittableRandom, Integer, String> detail(Database database) throws Exception {
        String[] ids = database.texts("select id from ordering.sales_order tablesample bernoulli (0.2) limit 1000");
        return (random, n) -> "/api/orders/" + ids[random.nextInt(ids.length)];
    }

    private static double measure(
            Program program, String token, String name, int clients, BiFunction<SplittableRandom, Integer, String> path)
            throws InterruptedException {
        Load.Result result = Load.run(program.port, clients, REQUESTS, (random, n) -> ("GET " + path.apply(random, n)
                        + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: Bearer " + token
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        System.out.printf(
                Locale.ROOT,
                "%-45s %d clients: %6.0f/s, p50 %.2f p95 %.2f p99 %.2f ms%s%n",
                name,
                clients,
                result.perSecond(),
                result.p50(),
                result.p95(),
                result.p99(),
                result.failures() == 0 ? "" : ", FAILED " + result.failures());
        return result.p95();
    }
}
