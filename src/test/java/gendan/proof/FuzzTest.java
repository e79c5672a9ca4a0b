package gendan.proof;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.kernel.Permission;
import gendan.ordering.OrderWorld;
import gendan.platform.Json;
import gendan.platform.Messages;
import gendan.platform.Subscribers;
import gendan.testing.Answer;
import gendan.testing.Fixtures;
import gendan.testing.GendanTest;
import gendan.testing.Http;
import gendan.testing.TestPerson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// No input can produce a 5xx. Written after the API's own description: good requests, most of them spoilt somewhere.
///
/// Every refusal is a problem with a code that has its sentence in both languages, every answer is what the
/// description says, and afterwards nothing has drifted. `-Dfuzz.seed=` repeats a run (but for the order of threads),
/// `-Dfuzz.requests=` makes it longer.
@GendanTest
class FuzzTest {
    private static final int THREADS = 4;
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 20_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_122L);

    private final Http http;
    private final OrderWorld world;
    private final Fixtures fixtures;
    private final Messages messages;
    private final Subscribers subscribers;
    private final JdbcClient jdbc;
    private final JsonMapper json = Json.mapper();
    private final FuzzPool pool = new FuzzPool();
    private final AtomicInteger created = new AtomicInteger();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
    private final Map<String, String> findings = new ConcurrentSkipListMap<>();

    FuzzTest(
            Http http,
            OrderWorld world,
            Fixtures fixtures,
            Messages messages,
            Subscribers subscribers,
            JdbcClient jdbc) {
        this.http = http;
        this.world = world;
        this.fixtures = fixtures;
        this.messages = messages;
        this.subscribers = subscribers;
        this.jdbc = jdbc;
    }

    @Test
    void noInputProducesAServerErrorOrLeavesATrace() throws Exception {
        System.out.println("fuzz.seed=" + SEED);
        var api = new ApiDocument(http.get("/api/openapi.json").expect(200).json());
        UUID main = world.warehouse();
        TestPerson administrator = fixtures.administrator();
        fillPool(http.as(administrator), main);
        List<Map<String, String>> identities = identities(administrator);
        long orders = orders();

        try {
            send(api, identities);
        } finally {
            jdbc.sql("update inventory.warehouse set main = (id = :main), active = active or id = :main")
                    .param("main", main)
                    .update();
        }
        System.out.println("fuzz: " + statuses);
        assertThat(findings.values()).isEmpty();
        assertThat(statuses.getOrDefault(200, new AtomicInteger()).get())
                .as("good requests among them")
                .isGreaterThan(REQUESTS / 20);
        assertThat(orders() - orders).as("orders made").isEqualTo(created.get());
        subscribers.drain();
        assertThat(new Ledgers(jdbc).drift(ids("skuIds"), ids("customers"))).isEmpty();
    }

    private void send(ApiDocument api, List<Map<String, String>> identities)
            throws InterruptedException, ExecutionException {
        List<Callable<Void>> senders = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            var requests = new FuzzRequests(api, pool, identities, new Random(SEED + thread));
            senders.add(() -> {
                try (var wire = new Wire(http.address())) {
                    for (int i = 0; i < REQUESTS / THREADS; i++) {
                        FuzzRequests.Made request = requests.next();
                        judge(api, request, wire.send(request.headBytes(), request.body()));
                    }
                }
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Void> sender : threads.invokeAll(senders)) {
                sender.get();
            }
        }
    }

    private void judge(ApiDocument api, FuzzRequests.Made request, Wire.Reply reply) {
        if (reply == null) {
            if (!request.oversized()) {
                find("no answer", request, "");
            }
            return;
        }
        statuses.computeIfAbsent(reply.status(), s -> new AtomicInteger()).incrementAndGet();
        if (reply.status() >= 500) {
            find(String.valueOf(reply.status()), request, reply.text());
        } else if (reply.status() >= 400) {
            judgeProblem(api, request, reply);
        } else {
            judgeAnswer(api, request, reply);
        }
    }

    private void judgeProblem(ApiDocument api, FuzzRequests.Made request, Wire.Reply reply) {
        if (!"application/problem+json".equals(reply.headers().get("Content-Type"))) {
            find("no problem", request, reply.status() + " " + reply.headers() + reply.text());
            return;
        }
        JsonNode problem = read(reply);
        if (problem == null || problem.path("status").asInt(0) != reply.status()) {
            find("broken problem", request, reply.text());
            return;
        }
        for (JsonNode error : problem.path("errors")) {
            String code = error.path("code").asString("");
            String sentence = error.path("detail").asString("");
            if (!messages.knows(code) || sentence.isBlank() || sentence.equals(code) || sentence.contains("{0}")) {
                find("no sentence for " + code, request, reply.text());
            }
        }
        if (problem.path("code").asString("").isEmpty()
                || problem.path("detail").asString("").isBlank()) {
            find("problem without words", request, reply.text());
        }
        if (problem.path("code").asString("").equals("data.conflict")) {
            find("a constraint had to catch it", request, reply.text());
        }
    }

    private void judgeAnswer(ApiDocument api, FuzzRequests.Made request, Wire.Reply reply) {
        JsonNode described = request.operation().responses().path(String.valueOf(reply.status()));
        if (described.isMissingNode()) {
            find("undescribed " + reply.status(), request, reply.text());
            return;
        }
        JsonNode schema = described.path("content").path("application/json").path("schema");
        if (!schema.isMissingNode()) {
            JsonNode body = read(reply);
            String wrong = body == null ? "no JSON" : api.contradiction(body, schema);
            if (wrong != null) {
                find("answer is not as described", request, wrong);
            } else {
                remember(request, reply, body);
            }
        }
    }

    /// What was made can be asked for and spoilt in its turn.
    private void remember(FuzzRequests.Made request, Wire.Reply reply, JsonNode body) {
        String next = body.path("next").asString("");
        if (!next.isEmpty()) {
            pool.add("cursors", next);
        }
        if (reply.status() == 201 && !reply.headers().containsKey("Idempotency-Replayed")) {
            String resource = request.operation().resource();
            if (resource.equals("orders")) {
                created.incrementAndGet();
            }
            if (body.has("id")) {
                pool.add(resource, body.path("id").asString());
            }
        }
    }

    private JsonNode read(Wire.Reply reply) {
        try {
            return json.readTree(reply.body());
        } catch (JacksonException broken) {
            return null;
        }
    }

    /// The first of its kind, for each operation.
    private void find(String what, FuzzRequests.Made request, String answer) {
        String found = what + ": " + request + "\n  → " + answer.substring(0, Math.min(answer.length(), 800));
        if (findings.size() < 60) {
            findings.putIfAbsent(what + " " + request.operation().name(), found);
        }
    }

    private void fillPool(Http administrator, UUID warehouse) {
        pool.add("warehouse", warehouse);
        for (int i = 0; i < 6; i++) {
            pool.add("customers", world.customer(i % 2 == 0 ? null : "50000"));
            String sku = world.sku("12.5", 500);
            pool.add("skus", sku);
            pool.add(
                    "skuIds",
                    jdbc.sql("select id from catalog.sku where code = ?")
                            .param(sku)
                            .query(UUID.class)
                            .single());
        }
        pool.add(
                "products",
                jdbc.sql("select product_id from catalog.sku where code = ?")
                        .param(world.sku("1", 1))
                        .query(UUID.class)
                        .single());
        pool.add("teams", fixtures.team());
        for (int i = 0; i < 3; i++) {
            pool.add("people", fixtures.person(Permission.ORDER_READ).id());
        }
        String role = fixtures.unique("ROLE").replace('-', '_');
        administrator
                .post(
                        "/api/roles",
                        Map.of("code", role, "nameZh", "试", "nameEn", "Fuzz", "permissions", List.of(), "scope", "OWN"))
                .expect(201);
        pool.add("roles", role);
        Answer site = administrator
                .post("/api/warehouses", Map.of("code", fixtures.unique("W"), "name", "试"))
                .expect(201);
        pool.add("warehouses", site.text("/id"));
        for (int i = 0; i < 20; i++) {
            pool.add("orders", order(administrator, i));
        }
    }

    /// One in each stage that is reached at once; the fuzzing itself leads some further.
    private String order(Http administrator, int i) {
        var order = new HashMap<String, Object>(Map.of(
                "customerId", pool.any("customers", new Random(i)),
                "paymentMethod", "ON_ACCOUNT",
                "lines", List.of(Map.of("sku", pool.any("skus", new Random(i)), "quantity", "3"))));
        String at = administrator.post("/api/orders", order).expect(201).header("Location");
        List<String> commands = List.of("submit", "confirm", "parcels", "parcels/1/receipt", "complete");
        Map<String, Object> bodies = Map.of("parcels", Map.of("carrier", "顺丰"), "parcels/1/receipt", Map.of());
        for (String command : commands.subList(0, i % 6)) {
            administrator.post(at + "/" + command, bodies.get(command)).expect(200);
        }
        return at.substring(at.lastIndexOf('/') + 1);
    }

    private List<Map<String, String>> identities(TestPerson administrator) throws IOException {
        TestPerson reader = fixtures.person(Permission.ORDER_READ, Permission.CUSTOMER_READ);
        Map<String, String> cookies = http.loggedIn(fixtures.administrator()).cookies();
        String session =
                "GENDAN_SESSION=" + cookies.get("GENDAN_SESSION") + "; XSRF-TOKEN=" + cookies.get("XSRF-TOKEN");
        return List.of(
                Map.of("Authorization", "Bearer " + administrator.token()),
                Map.of("Authorization", "Bearer " + reader.token()),
                Map.of("Authorization", "Bearer gdn_" + "k".repeat(43)),
                Map.of(),
                Map.of("Cookie", session),
                new TreeMap<>(Map.of("Cookie", session, "X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"))));
    }

    private List<UUID> ids(String kind) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            UUID id = UUID.fromString(pool.any(kind, new Random(i)));
            if (!ids.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    private long orders() {
        return jdbc.sql("select count(*) from ordering.sales_order where not historical")
                .query(Long.class)
                .single();
    }
}
