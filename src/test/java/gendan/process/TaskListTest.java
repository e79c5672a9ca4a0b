package gendan.process;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.kernel.DataScope;
import gendan.kernel.Permission;
import gendan.ordering.OrderWorld;
import gendan.platform.MovableClock;
import gendan.platform.Subscribers;
import gendan.testing.Answer;
import gendan.testing.Fixtures;
import gendan.testing.GendanTest;
import gendan.testing.Http;
import gendan.testing.TestPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/// Who finds which steps to do, and what is said of those that are late.
@GendanTest
class TaskListTest {
    private final OrderWorld world;
    private final MovableClock clock;
    private final Subscribers subscribers;
    private final WatchDeadlines deadlines;
    private final Fixtures fixtures;
    private final JdbcTemplate jdbc;
    private final Http anybody;
    private final Http http;
    private final String role;

    TaskListTest(
            OrderWorld world,
            MovableClock clock,
            Subscribers subscribers,
            WatchDeadlines deadlines,
            Fixtures fixtures,
            JdbcTemplate jdbc,
            Http http) {
        this.world = world;
        this.clock = clock;
        this.subscribers = subscribers;
        this.deadlines = deadlines;
        this.fixtures = fixtures;
        this.jdbc = jdbc;
        this.anybody = http;
        this.http = http.as(fixtures.administrator());
        this.role = fixtures.unique("QUEUE").replace('-', '_');
    }

    @BeforeEach
    void itIsMondayMorningInShanghai() {
        clock.at(Instant.parse("2026-03-02T01:00:00Z"));
        jdbc.update(
                "insert into identity.role (code, id, name_zh, name_en, permissions, scope)"
                        + " values (?, gen_random_uuid(), '队列', 'Queue', '{}', 'ALL')",
                role);
    }

    @Test
    void aStepIsInTheQueueOfItsRoleUntilSomebodyTakesIt() {
        TestPerson one = inQueue(null);
        TestPerson other = inQueue(null);
        String order = queued();
        assertThat(found(one, "TEAM")).containsExactly(order);
        assertThat(found(other, "TEAM")).containsExactly(order);
        assertThat(found(one, "MINE")).isEmpty();
        assertThat(counts(one)).containsEntry("teamQueue", 1).containsEntry("mine", 0);

        as(one).post(order + "/sheet/steps/receive/take", null).expect(200);
        assertThat(found(one, "MINE")).containsExactly(order);
        assertThat(found(other, "TEAM")).isEmpty();
        assertThat(counts(one))
                .containsEntry("teamQueue", 0)
                .containsEntry("mine", 1)
                .containsEntry("mineToday", 1);
    }

    @Test
    void aTeamSeesWhatItsPeopleHave() {
        UUID team = fixtures.team();
        TestPerson one = inQueue(team);
        TestPerson colleague = fixtures.person(DataScope.ALL, team, null, Permission.ORDER_READ, Permission.STEP_WORK);
        String order = queued();
        as(one).post(order + "/sheet/steps/receive/take", null).expect(200);
        assertThat(found(colleague, "TEAM")).containsExactly(order);
        assertThat(found(colleague, "MINE")).isEmpty();
    }

    @Test
    void lateOnesComeFirstAndAPageGoesOnWhereTheLastOneEnded() {
        TestPerson one = inQueue(null);
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            orders.add(queued());
            clock.forward(Duration.ofMinutes(30));
        }
        List<String> paged = new ArrayList<>();
        String next = "";
        do {
            Answer page = as(one).get("/api/tasks?whose=TEAM&limit=2" + next).expect(200);
            page.json().path("items").forEach(task -> paged.add(address(task)));
            String cursor = page.text("/next");
            next = cursor == null ? null : "&cursor=" + cursor;
        } while (next != null);
        assertThat(paged).containsExactlyElementsOf(orders);

        JsonNode first = as(one).get("/api/tasks?whose=TEAM&due=LATE")
                .json()
                .path("items")
                .path(0);
        assertThat(address(first)).isEqualTo(orders.getFirst());
        assertThat(first.path("late").asBoolean()).isTrue();
        assertThat(first.path("light").asString()).isEqualTo("RED");
        assertThat(first.path("remainingMinutes").asInt()).isNegative();
        assertThat(first.path("allowedActions").path(6).path("action").asString())
                .isEqualTo("TAKE");
        assertThat(first.path("allowedActions").path(6).path("allowed").asBoolean())
                .isTrue();
    }

    @Test
    void tasksAreFoundByOrderAndCustomer() {
        TestPerson one = inQueue(null);
        String order = queued();
        queued();
        String number = http.get(order).text("/number");
        String customer = http.get(order).text("/customer/code");
        assertThat(found(one, "TEAM&q=" + number.toLowerCase(Locale.ROOT))).containsExactly(order);
        assertThat(found(
                        one, "TEAM&q=" + java.net.URLEncoder.encode(customer, java.nio.charset.StandardCharsets.UTF_8)))
                .containsExactly(order);
        assertThat(found(one, "TEAM&q=nobody-has-this-name")).isEmpty();
        assertThat(found(one, "TEAM&state=BLOCKED")).isEmpty();
        as(one).get("/api/tasks?state=DONE").expectProblem(422, "task.state-not-open");
        as(one).get("/api/tasks?cursor=broken").expectProblem(400, "page.cursor-broken");
    }

    @Test
    void whatLiesOutsideTheScopeIsNoTask() {
        queued();
        TestPerson stranger = fixtures.person(DataScope.OWN, null, null, Permission.ORDER_READ, Permission.STEP_WORK);
        jdbc.update("insert into identity.person_role (person_id, role_code) values (?, ?)", stranger.id(), role);
        assertThat(found(stranger, "TEAM")).isEmpty();
        assertThat(found(stranger, "ALL")).isEmpty();
        assertThat(counts(stranger)).containsEntry("teamQueue", 0).containsEntry("unowned", 0);
    }

    @Test
    void aStepBecomesLateOnceAndTheTimelineSaysSo() {
        String order = queued();
        deadlines.look();
        assertThat(late(order)).isZero();
        clock.forward(Duration.ofHours(3));
        deadlines.look();
        deadlines.look();
        assertThat(late(order)).isEqualTo(1);
        assertThat(http.get(order + "/timeline").json().path("items").findValuesAsString("title"))
                .contains("步骤“订单接收与确认”超期");
        http.post(order + "/sheet/steps/receive/remark", Map.of("remark", "催过了"))
                .expect(200);
        deadlines.look();
        assertThat(late(order))
                .as("another change of the step is no new lateness")
                .isEqualTo(1);
    }

    @Test
    void severalNodesThatLookAtOnceSayItOnce() throws Exception {
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            orders.add(queued());
        }
        clock.forward(Duration.ofHours(3));
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (Future<?> look : nodes.invokeAll(Collections.nCopies(4, Executors.callable(deadlines::look)))) {
                look.get();
            }
        }
        deadlines.look();
        assertThat(orders).allSatisfy(order -> assertThat(late(order)).isEqualTo(1));
    }

    private int late(String order) {
        return jdbc.queryForObject(
                "select count(*) from platform.event where subject_id = ?::uuid and type = 'StepBecameLate'"
                        + " and payload -> 'step' ->> 'code' = 'receive'",
                Integer.class,
                order.substring(order.lastIndexOf('/') + 1));
    }

    /// An order whose first step lies in this test's queue.
    private String queued() {
        String order = http.post(
                        "/api/orders",
                        Map.of(
                                "customerId",
                                world.customer(null),
                                "paymentMethod",
                                "ON_ACCOUNT",
                                "submit",
                                true,
                                "lines",
                                List.of(Map.of("sku", world.sku("10", 10), "quantity", "1"))))
                .expect(201)
                .header("Location");
        subscribers.drain();
        jdbc.update(
                "update process.step set role_code = ? where order_id = ?::uuid and code = 'receive'",
                role,
                order.substring(order.lastIndexOf('/') + 1));
        return order;
    }

    private TestPerson inQueue(UUID team) {
        TestPerson person = fixtures.person(DataScope.ALL, team, null, Permission.ORDER_READ, Permission.STEP_WORK);
        jdbc.update("insert into identity.person_role (person_id, role_code) values (?, ?)", person.id(), role);
        return person;
    }

    private List<String> found(TestPerson person, String whose) {
        List<String> orders = new ArrayList<>();
        as(person)
                .get("/api/tasks?whose=" + whose)
                .expect(200)
                .json()
                .path("items")
                .forEach(task -> orders.add(address(task)));
        return orders;
    }

    private Map<String, Integer> counts(TestPerson person) {
        Map<String, Integer> counts = new HashMap<>();
        as(person)
                .get("/api/tasks/counts")
                .expect(200)
                .json()
                .properties()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().asInt()));
        return counts;
    }

    private static String address(JsonNode task) {
        return "/api/orders/" + task.path("orderId").asString();
    }

    private Http as(TestPerson person) {
        return anybody.as(person);
    }
}
