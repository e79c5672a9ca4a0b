package gendan;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/// How a process sheet lives: it follows its order by itself, and people do the rest.
@GendanTest
class ProcessSheetScenarioTest {
    private final OrderWorld world;
    private final MovableClock clock;
    private final Subscribers subscribers;
    private final Fixtures fixtures;
    private final JdbcTemplate jdbc;
    private final Http anybody;
    private final Http http;

    ProcessSheetScenarioTest(
            OrderWorld world,
            MovableClock clock,
            Subscribers subscribers,
            Fixtures fixtures,
            JdbcTemplate jdbc,
            Http http) {
        this.world = world;
        this.clock = clock;
        this.subscribers = subscribers;
        this.fixtures = fixtures;
        this.jdbc = jdbc;
        this.anybody = http;
        this.http = http.as(fixtures.administrator());
    }

    @BeforeEach
    void itIsMondayMorningInShanghai() {
        clock.at(Instant.parse("2026-03-02T01:00:00Z"));
    }

    @Test
    void aSheetFollowsItsOrderFromShortageToFeedback() {
        String sku = world.sku("10", 1);
        TestPerson packer = inRole("WAREHOUSE");

        // An order is submitted that is short of stock: confirmation runs, the stock is missing, packing waits for it.
        String order = submitted(sku, 3);
        assertThat(sheet(order))
                .containsExactly(
                        "订单接收与确认 IN_PROGRESS",
                        "库存检查 BLOCKED 库存不足",
                        "订单准备与打包 WAITING 等待库存补充",
                        "物流安排 WAITING",
                        "发货与跟踪 WAITING",
                        "售后服务与反馈收集 WAITING");

        // The supervisor confirms within the two hours.
        clock.forward(Duration.ofHours(1));
        http.post(order + "/confirm", null).expect(200);
        assertThat(sheet(order)).startsWith("订单接收与确认 DONE", "库存检查 BLOCKED 库存不足");
        assertThat(step(order, "stock-check").path("late").asBoolean()).isFalse();

        // Nobody can pack what is not there, and nobody can say that it is.
        as(packer).post(order + "/sheet/steps/packing/start", null).expectProblem(409, "step.not-ready");
        as(packer).post(order + "/sheet/steps/stock-check/unblock", null).expectProblem(409, "step.unblocks-by-itself");

        // Goods arrive: the sheet goes on by itself.
        clock.forward(Duration.ofHours(1));
        http.post(
                        "/api/stock/receipts",
                        Map.of(
                                "warehouseId",
                                world.warehouse(),
                                "lines",
                                List.of(Map.of("skuId", id(sku), "quantity", "5"))))
                .expect(200);
        assertThat(sheet(order)).contains("库存检查 DONE", "订单准备与打包 READY");

        // A packer takes the step from the queue, begins it, ticks the check list and completes it.
        Answer taken =
                as(packer).post(order + "/sheet/steps/packing/take", null).expect(200);
        assertThat(taken.text("/steps/2/owner/personName")).isEqualTo(packer.name());
        as(packer).post(order + "/sheet/steps/packing/start", null).expect(200);
        as(packer).post(order + "/sheet/steps/packing/complete", null).expectProblem(409, "step.checks-open");
        for (JsonNode check : step(order, "packing").path("checks")) {
            as(packer)
                    .post(
                            order + "/sheet/steps/packing/check",
                            Map.of("check", check.path("code").asString(), "done", true))
                    .expect(200);
        }
        clock.forward(Duration.ofHours(2));
        as(packer)
                .post(order + "/sheet/steps/packing/complete", Map.of("remark", "两箱"))
                .expect(200);
        assertThat(sheet(order)).contains("订单准备与打包 DONE 两箱", "物流安排 IN_PROGRESS");

        // It is shipped, signed for and completed; each time the sheet knows.
        http.post(order + "/parcels", Map.of("carrier", "顺丰速运")).expect(200);
        assertThat(sheet(order)).contains("物流安排 DONE", "发货与跟踪 IN_PROGRESS");
        clock.forward(Duration.ofDays(1));
        http.post(order + "/parcels/1/receipt", Map.of("receivedBy", "李四")).expect(200);
        assertThat(sheet(order)).contains("发货与跟踪 DONE", "售后服务与反馈收集 IN_PROGRESS");
        http.post(order + "/complete", null).expect(200);
        assertThat(sheet(order)).allMatch(step -> step.contains(" DONE"));
        Answer done = http.get(order + "/sheet");
        assertThat(done.text("/status")).isEqualTo("DONE");
        assertThat(done.text("/light")).isEqualTo("GREEN");

        // What people did stands on the order's timeline.
        assertThat(http.get(order + "/timeline").json().path("items").findValuesAsString("title"))
                .contains("接手步骤“订单准备与打包”", "开始步骤“订单准备与打包”", "完成步骤“订单准备与打包”", "发出包裹 1：顺丰速运 ");
    }

    @Test
    void ofTwoWhoCompleteAStepAtOnceOneIsToldWhoWasFaster() throws Exception {
        String order = packable();
        TestPerson one = inRole("WAREHOUSE");
        TestPerson other = inRole("WAREHOUSE");
        tickAll(order, "packing");
        long version = http.get(order + "/sheet").version();
        List<Answer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Answer>> both =
                    List.of(() -> complete(one, order, version), () -> complete(other, order, version));
            for (Future<Answer> answer : threads.invokeAll(both)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        boolean firstWon = answers.getFirst().status() == 200;
        assertThat(answers.get(firstWon ? 1 : 0).text("/detail"))
                .startsWith((firstWon ? one : other).name())
                .endsWith(" 已于 09:00 完成该步骤。");
    }

    @Test
    void aStepBelongsToWhoTookItUntilItIsHandedOver() {
        String order = packable();
        TestPerson one = inRole("WAREHOUSE");
        TestPerson other = inRole("WAREHOUSE");
        TestPerson stranger = inRole("FINANCE");
        String step = order + "/sheet/steps/packing";
        as(stranger).post(step + "/take", null).expectProblem(403, "step.not-of-your-team");
        as(one).post(step + "/take", null).expect(200);
        as(other).post(step + "/start", null).expectProblem(403, "step.not-yours");
        as(one).post(step + "/skip", Map.of("reason", "不想做")).expectProblem(403, "permission.missing");
        as(one).post(step + "/hand-over", Map.of("personId", UUID.randomUUID(), "note", "交班"))
                .expectProblem(422, "step.person-unknown");
        as(one).post(step + "/hand-over", Map.of("personId", other.id(), "note", "交班"))
                .expect(200);
        as(one).post(step + "/start", null).expectProblem(403, "step.not-yours");
        as(other).post(step + "/start", null).expect(200);
        as(other).post(step + "/hand-over", Map.of("note", "明天再做")).expect(200);
        assertThat(step(order, "packing").path("owner").has("personId")).isFalse();
    }

    @Test
    void whatStandsInTheWayIsSaidAndTakenAway() {
        String order = packable();
        String step = order + "/sheet/steps/packing";
        http.post(step + "/block", Map.of("obstacle", "STOCK_SHORT", "reason", "没货"))
                .expectProblem(422, "step.obstacle-of-order");
        Answer blocked = http.post(step + "/block", Map.of("obstacle", "FAILED", "reason", "外箱破损"))
                .expect(200);
        assertThat(blocked.text("/light")).isEqualTo("RED");
        assertThat(blocked.text("/steps/2/remark")).isEqualTo("出现问题：外箱破损");
        http.post(step + "/complete", null).expectProblem(409, "step.blocked");
        assertThat(http.post(step + "/unblock", Map.of("remark", "已换箱"))
                        .expect(200)
                        .text("/steps/2/state"))
                .isEqualTo("READY");
    }

    @Test
    void aSupervisorSkipsAndRepeatsSteps() {
        String order = packable();
        String step = order + "/sheet/steps/packing";
        http.post(step + "/skip", Map.of()).expectProblem(422, "value.required");
        assertThat(http.post(step + "/skip", Map.of("reason", "客户自提，不用打包"))
                        .expect(200)
                        .text("/steps/2/state"))
                .isEqualTo("SKIPPED");
        http.post(step + "/start", null).expectProblem(409, "step.skipped-already");
        Answer repeated =
                http.post(step + "/repeat", Map.of("reason", "客户又要送货")).expect(200);
        assertThat(repeated.text("/steps/2/state")).isEqualTo("READY");
        assertThat(repeated.text("/steps/2/round")).isEqualTo("2");
        assertThat(jdbc.queryForList(
                        "select from_state || '>' || to_state || ' ' || reason from process.step_move"
                                + " where order_id = ?::uuid and position = 2 and reason is not null order by id",
                        String.class,
                        order.substring(order.lastIndexOf('/') + 1)))
                .containsExactly("READY>SKIPPED 客户自提，不用打包", "SKIPPED>READY 客户又要送货");
    }

    @Test
    void aSheetThatWasSeenBeforeSomebodyChangedItIsStale() {
        String order = packable();
        String step = order + "/sheet/steps/packing";
        long seen = http.get(order + "/sheet").version();
        http.ifMatch(seen).post(step + "/remark", Map.of("remark", "轻放")).expect(200);
        http.ifMatch(seen).post(step + "/remark", Map.of("remark", "重放")).expectProblem(412, "version.stale");
        http.post(order + "/sheet/steps/nothing/start", null).expectProblem(404, "step.unknown");
        http.post(step + "/check", Map.of("check", "nothing", "done", true)).expectProblem(422, "step.check-unknown");
        http.post(order + "/sheet/steps/shipping/complete", null).expectProblem(409, "step.not-ready");
        http.post(order + "/send-back", Map.of("reason", "改数量"))
                .expectProblem(409, "order.action-not-in-status.SEND_BACK");
    }

    private Answer complete(TestPerson who, String order, long version) {
        return as(who).ifMatch(version).post(order + "/sheet/steps/packing/complete", null);
    }

    private void tickAll(String order, String code) {
        for (JsonNode check : step(order, code).path("checks")) {
            http.post(
                            order + "/sheet/steps/" + code + "/check",
                            Map.of("check", check.path("code").asString(), "done", true))
                    .expect(200);
        }
    }

    /// An order whose next step is to be packed.
    private String packable() {
        String order = submitted(world.sku("10", 10), 3);
        http.post(order + "/confirm", null).expect(200);
        assertThat(sheet(order)).contains("订单准备与打包 READY");
        return order;
    }

    private String submitted(String sku, int quantity) {
        return http.post(
                        "/api/orders",
                        Map.of(
                                "customerId",
                                world.customer(null),
                                "paymentMethod",
                                "ON_ACCOUNT",
                                "submit",
                                true,
                                "lines",
                                List.of(Map.of("sku", sku, "quantity", String.valueOf(quantity)))))
                .expect(201)
                .header("Location");
    }

    private List<String> sheet(String order) {
        subscribers.drain();
        List<String> steps = new ArrayList<>();
        for (JsonNode step : http.get(order + "/sheet").expect(200).json().path("steps")) {
            steps.add((step.path("nameZh").asString() + " " + step.path("state").asString() + " "
                            + step.path("remark").asString(""))
                    .strip());
        }
        return steps;
    }

    private JsonNode step(String order, String code) {
        for (JsonNode step : http.get(order + "/sheet").expect(200).json().path("steps")) {
            if (step.path("code").asString().equals(code)) {
                return step;
            }
        }
        throw new AssertionError(code);
    }

    private TestPerson inRole(String role) {
        TestPerson person = fixtures.person(Permission.ORDER_READ, Permission.STEP_WORK);
        jdbc.update("insert into identity.person_role (person_id, role_code) values (?, ?)", person.id(), role);
        return person;
    }

    private Http as(TestPerson person) {
        return anybody.as(person);
    }

    private UUID id(String sku) {
        return jdbc.queryForObject("select id from catalog.sku where code = ?", UUID.class, sku);
    }
}
