package gendan.process.dispatch;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Rules, people and absences over the API, and who gets the steps of an order by them.
@GendanTest
class DispatchApiTest {
    private final OrderWorld world;
    private final MovableClock clock;
    private final Subscribers subscribers;
    private final Fixtures fixtures;
    private final Http http;
    private TestPerson busy;
    private TestPerson free;

    DispatchApiTest(OrderWorld world, MovableClock clock, Subscribers subscribers, Fixtures fixtures, Http http) {
        this.world = world;
        this.clock = clock;
        this.subscribers = subscribers;
        this.fixtures = fixtures;
        this.http = http.as(fixtures.administrator());
    }

    @BeforeEach
    void twoPeopleOnAMondayMorning() {
        clock.at(Instant.parse("2026-03-02T01:00:00Z"));
        busy = fixtures.person(Permission.STEP_WORK);
        free = fixtures.person(Permission.STEP_WORK);
    }

    @AfterEach
    void noRules() {
        save(List.of()).expect(200);
    }

    @Test
    void aStepGoesToTheLeastLoadedAndTheSheetSaysWhy() {
        save(List.of(balanced(busy, free))).expect(200);
        String first = submitted();
        String second = submitted();
        JsonNode one = owner(first, "receive");
        JsonNode other = owner(second, "receive");
        assertThat(List.of(
                        one.path("personId").asString(), other.path("personId").asString()))
                .containsExactlyInAnyOrder(busy.id().toString(), free.id().toString());
        assertThat(other.path("why").asString())
                .contains("均衡", other.path("personName").asString(), "负荷最低");
        JsonNode english = step(http.in("en").get(second + "/sheet"), "receive").path("owner");
        assertThat(english.path("why").asString()).contains("Balanced", "least to do");
    }

    @Test
    void withoutRulesAStepLiesInTheQueue() {
        JsonNode owner = owner(submitted(), "receive");
        assertThat(owner.path("personId").isMissingNode()).isTrue();
        assertThat(owner.path("why").asString()).contains("队列");
    }

    @Test
    void whoIsAwayGetsNothingUntilTheAbsenceIsTakenBack() {
        save(List.of(balanced(busy))).expect(200);
        Answer away = absence(busy.id(), "2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z");
        away.expect(201);
        assertThat(away.json().path("absent").asBoolean()).isTrue();
        absence(busy.id(), "2026-03-02T12:00:00Z", "2026-03-04T00:00:00Z")
                .expectProblem(422, "absence.overlaps", "/startsAt");
        absence(busy.id(), "2026-03-09T12:00:00Z", "2026-03-09T12:00:00Z")
                .expectProblem(422, "absence.ends-before-it-begins", "/endsAt");
        assertThat(owner(submitted(), "receive").path("why").asString()).contains("不在岗");
        http.delete(away.header("Location")).expect(204);
        http.delete(away.header("Location")).expectProblem(404, "absence.not-found");
        assertThat(owner(submitted(), "receive").path("personId").asString())
                .isEqualTo(busy.id().toString());
    }

    @Test
    void aWorkerOfWhomNothingWasSaidHasVersionNought() {
        String path = "/api/dispatch/workers/" + free.id();
        Map<String, Object> half = Map.of("skills", List.of("英语", " 叉车 "), "capacityPercent", 50);
        Answer saved = http.ifMatch(0).put(path, half).expect(200);
        assertThat(saved.version()).isEqualTo(1);
        assertThat(saved.text("/skills/0")).isEqualTo("叉车");
        http.ifMatch(0).put(path, half).expectProblem(412, "version.stale");
        http.put(path, half).expectProblem(428, "if-match.required");
        http.ifMatch(1)
                .put(path, Map.of("capacityPercent", 201))
                .expectProblem(422, "number.out-of-range", "/capacityPercent");
        http.ifMatch(0).put("/api/dispatch/workers/" + UUID.randomUUID(), half).expectProblem(404, "person.unknown");
    }

    @Test
    void rulesThatAreWrongAreRefusedAtTheirPlace() {
        save(List.of(balanced(busy), balanced(free))).expectProblem(422, "dispatch.never-decides", "/rules/1");
        save(List.of(Map.of("name", Map.of("zh", "x", "en", "x"))))
                .expectProblem(422, "value.required", "/rules/0/choice");
        save(List.of(rule(Map.of("roles", List.of("NOBODY")))))
                .expectProblem(422, "role.unknown", "/rules/0/conditions/roles/0");
        save(List.of(rule(Map.of("regions", List.of("31", "上海")))))
                .expectProblem(422, "region.malformed", "/rules/0/conditions/regions/1");
        save(List.of(rule(Map.of("teams", List.of(UUID.randomUUID())))))
                .expectProblem(422, "team.unknown", "/rules/0/conditions/teams/0");
    }

    @Test
    void whoSavesOverSomebodyElsesRulesIsTold() {
        long version = http.get("/api/dispatch/rules").expect(200).version();
        save(List.of(balanced(busy))).expect(200);
        http.ifMatch(version)
                .put("/api/dispatch/rules", Map.of("rules", List.of()))
                .expectProblem(412, "version.stale");
    }

    @Test
    void theBenchNamesWhoWouldGetEachStepAndChangesNothing() {
        String order = submitted();
        String number = http.get(order).expect(200).text("/number");
        Answer trial = http.post(
                        "/api/dispatch/trial", Map.of("orderNumber", number, "rules", List.of(balanced(busy, free))))
                .expect(200);
        assertThat(trial.text("/steps/0/stepCode")).isEqualTo("receive");
        assertThat(trial.text("/steps/0/assignment/personId"))
                .isIn(busy.id().toString(), free.id().toString());
        assertThat(trial.text("/steps/0/why")).contains("均衡");
        assertThat(owner(order, "receive").path("personId").isMissingNode()).isTrue();
        http.post("/api/dispatch/trial", Map.of("orderNumber", "NONE-1")).expectProblem(404, "order.not-found");
        var stranger = fixtures.person(DataScope.OWN, null, null, Permission.PROCESS_DISPATCH);
        http.as(stranger)
                .post("/api/dispatch/trial", Map.of("orderNumber", number))
                .expectProblem(404, "order.not-found");
    }

    private Answer save(List<?> rules) {
        long version = http.get("/api/dispatch/rules").expect(200).version();
        return http.ifMatch(version).put("/api/dispatch/rules", Map.of("rules", rules));
    }

    private static Map<String, Object> balanced(TestPerson... people) {
        return Map.of(
                "name",
                Map.of("zh", "均衡", "en", "Balanced"),
                "choice",
                "LEAST_LOADED",
                "people",
                List.of(people).stream().map(TestPerson::id).toList());
    }

    private static Map<String, Object> rule(Map<String, Object> conditions) {
        return Map.of("name", Map.of("zh", "x", "en", "x"), "choice", "QUEUE", "conditions", conditions);
    }

    private Answer absence(UUID person, String from, String until) {
        return http.post("/api/dispatch/absences", Map.of("personId", person, "startsAt", from, "endsAt", until));
    }

    private JsonNode owner(String order, String step) {
        return step(http.get(order + "/sheet"), step).path("owner");
    }

    private static JsonNode step(Answer sheet, String code) {
        for (JsonNode step : sheet.expect(200).json().path("steps")) {
            if (step.path("code").asString().equals(code)) {
                return step;
            }
        }
        throw new AssertionError(code + " is not on the sheet");
    }

    private String submitted() {
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
        return order;
    }
}
