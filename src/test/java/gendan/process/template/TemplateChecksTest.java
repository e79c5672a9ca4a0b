package gendan.process.template;

import static gendan.process.template.TemplateWorld.form;
import static gendan.process.template.TemplateWorld.formFor;
import static gendan.process.template.TemplateWorld.step;
import static gendan.process.template.TemplateWorld.with;
import static org.assertj.core.api.Assertions.assertThat;

import gendan.kernel.Permission;
import gendan.testing.Answer;
import gendan.testing.Fixtures;
import gendan.testing.GendanTest;
import gendan.testing.Http;
import gendan.testing.TestPerson;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

/// One test for each thing that can be wrong with a template.
@GendanTest
@Import(TemplateWorld.class)
class TemplateChecksTest {
    private final Http http;
    private final Fixtures fixtures;
    private final TemplateWorld world;

    TemplateChecksTest(Http http, Fixtures fixtures, TemplateWorld world) {
        this.http = http.as(fixtures.administrator());
        this.fixtures = fixtures;
        this.world = world;
    }

    /// What is told of a draft: code and field, warnings with a question mark.
    private List<String> findings(Map<String, Object> form) {
        return findings(world.created(http, form));
    }

    private static List<String> findings(Answer template) {
        return template.json()
                .path("findings")
                .valueStream()
                .map(found -> found.path("code").asString() + " "
                        + found.path("field").asString()
                        + (found.path("warning").booleanValue() ? "?" : ""))
                .toList();
    }

    private static String sentence(Answer template) {
        return template.text("/findings/0/detail");
    }

    @Test
    void nothingIsWrongWithAGoodOne() {
        assertThat(findings(form(step("a"), step("b", "a")))).isEmpty();
    }

    @Test
    void aTemplateHasAtLeastOneStep() {
        assertThat(findings(form())).containsExactly("template.no-step /steps");
    }

    @Test
    void aTemplateHasAtMostSixtySteps() {
        Object[] steps = IntStream.range(0, 61).mapToObj(i -> step("s" + i)).toArray();
        assertThat(http.post("/api/process-templates", with(form(steps), "code", fixtures.unique("T")))
                        .expect(422)
                        .errors())
                .containsExactly("list.too-long /steps");
    }

    @Test
    void aCircleIsNamedByItsSteps() {
        Answer template =
                world.created(http.in("en-US"), form(step("a", "c"), step("b", "a"), step("c", "b"), step("d")));
        assertThat(findings(template)).containsExactly("template.circle /steps/0/dependsOn");
        assertThat(sentence(template))
                .isEqualTo(
                        "These steps wait for each other and can never begin:" + " Step a → Step b → Step c → Step a.");
    }

    @Test
    void aStepThatWaitsForItselfIsTheSmallestCircle() {
        Answer template = world.created(http, form(step("a", "a")));
        assertThat(sentence(template)).isEqualTo("步骤互相等待，永远无法开始：步骤a → 步骤a。");
    }

    @Test
    void eachCircleIsNamedOnce() {
        assertThat(findings(form(step("a", "b"), step("b", "a"), step("c", "d"), step("d", "c"))))
                .containsExactly("template.circle /steps/0/dependsOn", "template.circle /steps/2/dependsOn");
    }

    @Test
    void aStepBehindACircleIsUnreachable() {
        assertThat(findings(form(step("a", "b"), step("b", "a"), step("c", "b"), step("d", "c"))))
                .containsExactly(
                        "template.circle /steps/0/dependsOn",
                        "template.step-unreachable /steps/2/dependsOn",
                        "template.step-unreachable /steps/3/dependsOn");
    }

    @Test
    void aStepCodeIsUsedOnce() {
        assertThat(findings(form(step("a"), with(step("a"), "name", Map.of("zh", "乙", "en", "B")))))
                .containsExactly("template.step-code-taken /steps/1/code");
    }

    @Test
    void twoStepsOfOneNameAreWorthAWarning() {
        assertThat(findings(form(step("a"), with(step("a"), "code", "b"))))
                .containsExactly("template.step-name-twice /steps/1/name?");
    }

    @Test
    void aStepDependsOnKnownStepsAndOnEachOnce() {
        assertThat(findings(form(step("a", "x"), step("b", "a", "a"))))
                .containsExactly(
                        "template.depends-unknown /steps/0/dependsOn/0", "template.depends-twice /steps/1/dependsOn/1");
    }

    @Test
    void namesAreNeededInBothLanguages() {
        var nameless = with(step("a"), "name", Map.of("zh", "甲"));
        assertThat(findings(form(nameless))).containsExactly("value.required /steps/0/name/en");
        assertThat(http.post("/api/process-templates", Map.of("code", "T1", "name", Map.of("en", "T")))
                        .expect(422)
                        .errors())
                .containsExactly("value.required /name/zh");
    }

    @Test
    void helpIsNeededInBothLanguagesOrInNone() {
        assertThat(findings(form(with(step("a"), "help", Map.of("zh", "做什么")))))
                .containsExactly("value.required /steps/0/help/en");
    }

    @ParameterizedTest
    @CsvSource({"0, HOUR", "-1, DAY", "10001, MINUTE", "4001, HOUR", "501, DAY", "101, WEEK"})
    void aDurationIsWithinItsRange(int amount, String unit) {
        var step = with(step("a"), "expected", Map.of("amount", amount, "unit", unit));
        assertThat(findings(form(step))).containsExactly("template.duration-out-of-range /steps/0/expected/amount");
    }

    @Test
    void aDurationIsNeeded() {
        assertThat(findings(form(with(step("a"), "expected", Map.of("unit", "DAY")))))
                .containsExactly("value.required /steps/0/expected/amount");
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, SUBMITTED",
        "FIRST_SHIPPED, CONFIRMED",
        "ALL_DELIVERED, ALL_SHIPPED",
        "COMPLETED, COMPLETED",
        "ALL_DELIVERED, STOCK_COMPLETE"
    })
    void aStepIsNotDoneBeforeItBegins(String starts, String completes) {
        var step = with(with(step("a"), "startsOn", starts), "completesOn", completes);
        assertThat(findings(form(step))).containsExactly("template.milestones-reversed /steps/0/completesOn");
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, CONFIRMED",
        "SUBMITTED, STOCK_COMPLETE",
        "CONFIRMED, STOCK_COMPLETE",
        "STOCK_COMPLETE, FIRST_SHIPPED",
        "FIRST_SHIPPED, STOCK_COMPLETE",
        "COMPLETED, PAID",
        "PAID, CONFIRMED"
    })
    void stockAndPaymentComeAtTheirOwnTime(String starts, String completes) {
        var step = with(with(step("a"), "startsOn", starts), "completesOn", completes);
        assertThat(findings(form(step))).isEmpty();
    }

    @Test
    void onlyWhatComesFromTheOrderIsAnObstacleBeforehand() {
        var step = with(step("a"), "obstacles", List.of("STOCK_SHORT", "FAILED"));
        assertThat(findings(form(step))).containsExactly("template.obstacle-by-hand /steps/0/obstacles/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "//evil.example", "ftp://x.example/a", "orders", "https://", "/a b"})
    void aLinkLeadsToAWebPageOrToAPageOfTheProgram(String url) {
        var link = Map.of("text", Map.of("zh", "链接", "en", "Link"), "url", url);
        assertThat(findings(form(with(step("a"), "links", List.of(link)))))
                .containsExactly("template.link-bad /steps/0/links/0/url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/orders?stage=DRAFT", "https://wiki.example.com/包装", "http://10.0.0.1:8080/"})
    void goodLinksAreTaken(String url) {
        var link = Map.of("text", Map.of("zh", "链接", "en", "Link"), "url", url);
        assertThat(findings(form(with(step("a"), "links", List.of(link))))).isEmpty();
    }

    @Test
    void aCheckHasATextAndACodeOfItsOwn() {
        var good = Map.of("code", "c", "text", Map.of("zh", "已核对", "en", "Compared"));
        assertThat(findings(form(with(step("a"), "checks", List.of(good, good, Map.of("code", "d"))))))
                .containsExactlyInAnyOrder(
                        "template.check-code-taken /steps/0/checks/1/code",
                        "value.required /steps/0/checks/2/text/zh",
                        "value.required /steps/0/checks/2/text/en");
    }

    @Test
    void theAdministratorIsNotToldBeforeTheSupervisor() {
        var escalation =
                Map.of("remindBeforeMinutes", 30, "supervisorAfterMinutes", 60, "administratorAfterMinutes", 59);
        assertThat(findings(form(with(step("a"), "escalation", escalation))))
                .containsExactly("template.escalation-reversed /steps/0/escalation/administratorAfterMinutes");
    }

    @Test
    void anOwnerIsThere() {
        Map<String, Object> title = Map.of("zh", "某人", "en", "Somebody");
        var team = Map.of("kind", "TEAM", "title", title, "teamId", UUID.randomUUID());
        var person = Map.of("kind", "PERSON", "title", title, "personId", UUID.randomUUID());
        var role = Map.of("kind", "ROLE", "title", title, "roleCode", "NOBODY");
        var forgotten = Map.of("kind", "ROLE", "title", title);
        assertThat(findings(form(
                        with(step("a"), "owner", team),
                        with(step("b"), "owner", person),
                        with(step("c"), "owner", role),
                        with(step("d"), "owner", forgotten),
                        with(step("e"), "owner", null))))
                .containsExactly(
                        "template.owner-team-unknown /steps/0/owner/teamId",
                        "template.owner-person-unknown /steps/1/owner/personId",
                        "template.owner-role-unknown /steps/2/owner/roleCode",
                        "value.required /steps/3/owner/roleCode",
                        "value.required /steps/4/owner");
    }

    @Test
    void anOwnerWhoLeftIsNamed() {
        UUID team = fixtures.team();
        TestPerson person = fixtures.person(Permission.ORDER_READ);
        leave("/api/teams/" + team);
        leave("/api/people/" + person.id());
        Map<String, Object> title = Map.of("zh", "某人", "en", "Somebody");
        Answer template = world.created(
                http,
                form(
                        with(step("a"), "owner", Map.of("kind", "PERSON", "title", title, "personId", person.id())),
                        with(step("b"), "owner", Map.of("kind", "TEAM", "title", title, "teamId", team))));
        assertThat(findings(template))
                .containsExactly(
                        "template.owner-person-gone /steps/0/owner/personId",
                        "template.owner-team-gone /steps/1/owner/teamId");
        assertThat(sentence(template)).startsWith(person.name());
    }

    private void leave(String url) {
        Answer read = http.get(url).expect(200);
        var form = new java.util.HashMap<String, Object>();
        for (String field : List.of("loginName", "name", "leaderId", "regionCode", "locale", "timeZone", "scope")) {
            if (read.text("/" + field) != null) {
                form.put(field, read.text("/" + field));
            }
        }
        if (url.contains("people")) {
            form.put("roleCodes", List.of());
        }
        form.put("active", false);
        http.ifMatch(read.version()).put(url, form).expect(200);
    }

    @Test
    void aRoleThatNobodyHasIsWorthAWarning() {
        String code = fixtures.unique("ROLE").replace('-', '_');
        http.post(
                        "/api/roles",
                        Map.of(
                                "code",
                                code,
                                "nameZh",
                                "空缺",
                                "nameEn",
                                "Vacant",
                                "permissions",
                                List.of(),
                                "scope",
                                "OWN"))
                .expect(201);
        var owner = Map.of("kind", "ROLE", "title", Map.of("zh", "空", "en", "V"), "roleCode", code);
        assertThat(findings(form(with(step("a"), "owner", owner))))
                .containsExactly("template.owner-role-empty /steps/0/owner/roleCode?");
    }

    @Test
    void conditionsThatNoOrderCanMeetAreTold() {
        var conditions = Map.<String, Object>of("regions", List.of("99", "44"), "categories", List.of("没有的分类"));
        assertThat(findings(formFor(conditions, step("a"))))
                .containsExactly(
                        "template.region-unknown /conditions/regions/0",
                        "template.category-unknown /conditions/categories/0?");
    }

    @Test
    void aTemplateThatIsWhollyHiddenIsToldBehindWhich() {
        var narrow = Map.<String, Object>of("orderTypes", List.of("SERVICE"), "priorities", List.of("VIP"));
        Answer template = world.created(http, formFor(narrow, step("a")));
        assertThat(findings(world.saved(http, template, formFor(narrow, step("a")))))
                .containsExactly("template.hidden /conditions?");
        var wider = Map.<String, Object>of("orderTypes", List.of("SERVICE", "STANDARD"));
        assertThat(findings(world.saved(
                        http, http.get("/api/process-templates/" + template.text("/id")), formFor(wider, step("a")))))
                .as("standard orders still get to it")
                .isEmpty();
    }

    @Test
    void whatCannotBeKeptIsNotEvenADraft() {
        var longName = with(step("a"), "name", Map.of("zh", "长".repeat(61), "en", "Long"));
        assertThat(http.post("/api/process-templates", with(form(longName), "code", fixtures.unique("T")))
                        .expect(422)
                        .errors())
                .containsExactly("text.too-long /steps/0/name/zh");
    }
}
