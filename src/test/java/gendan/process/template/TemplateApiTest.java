package gendan.process.template;

import static gendan.process.template.TemplateWorld.form;
import static gendan.process.template.TemplateWorld.formFor;
import static gendan.process.template.TemplateWorld.step;
import static gendan.process.template.TemplateWorld.with;
import static org.assertj.core.api.Assertions.assertThat;

import gendan.ordering.OrderType;
import gendan.ordering.OrderWorld;
import gendan.ordering.Priority;
import gendan.testing.Answer;
import gendan.testing.Fixtures;
import gendan.testing.GendanTest;
import gendan.testing.Http;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@GendanTest
@Import({TemplateWorld.class, OrderWorld.class})
class TemplateApiTest {
    private static final String PATH = "/api/process-templates";
    private static final String STANDARD = PATH + "/01900000-0000-7000-8000-000000000801";

    private final Http http;
    private final Fixtures fixtures;
    private final TemplateWorld world;
    private final OrderWorld orders;
    private final Templates templates;
    private final JdbcClient jdbc;

    TemplateApiTest(
            Http http,
            Fixtures fixtures,
            TemplateWorld world,
            OrderWorld orders,
            Templates templates,
            JdbcClient jdbc) {
        this.http = http.as(fixtures.administrator());
        this.fixtures = fixtures;
        this.world = world;
        this.orders = orders;
        this.templates = templates;
        this.jdbc = jdbc;
    }

    private static String url(Answer template) {
        return PATH + "/" + template.text("/id");
    }

    @Test
    void aDraftIsForNobodyUntilItIsActivated() {
        String region = "6528";
        Answer template = world.created(http, formFor(Map.of("regions", List.of(region)), step("only")));
        var order = PlannedOrder.of(OrderType.STANDARD).in(region + "01").order();
        assertThat(templates.choose(order).definition().steps()).hasSize(6);
        Answer active = world.activated(http, template);
        assertThat(active.text("/shown/status")).isEqualTo("ACTIVE");
        assertThat(active.text("/shown/note")).isEqualTo("测试");
        assertThat(templates.choose(order).templateId()).hasToString(template.text("/id"));
        assertThat(templates
                        .choose(PlannedOrder.of(OrderType.STANDARD).in("652901").order())
                        .definition()
                        .steps())
                .as("another region")
                .hasSize(6);
    }

    @Test
    void aTemplateIsChosenByPriorityAndProductGroup() {
        String category = fixtures.unique("分类");
        String inside = orders.sku("1", 1);
        jdbc.sql("update catalog.product set category = ? where code = ?")
                .params(category, inside)
                .update();
        UUID sku = jdbc.sql("select id from catalog.sku where code = ?")
                .param(inside)
                .query(UUID.class)
                .single();
        var conditions = Map.<String, Object>of("priorities", List.of("VIP"), "categories", List.of(category));
        UUID id = UUID.fromString(
                world.active(http, formFor(conditions, step("only"))).text("/id"));
        var vip = PlannedOrder.of(OrderType.STANDARD).with(Priority.VIP);
        assertThat(templates
                        .choose(vip.ordering(UUID.randomUUID(), sku).order())
                        .templateId())
                .as("one line of that group is enough")
                .isEqualTo(id);
        assertThat(templates.choose(vip.order()).templateId()).isNotEqualTo(id);
        assertThat(templates
                        .choose(vip.with(Priority.URGENT).ordering(sku).order())
                        .templateId())
                .isNotEqualTo(id);
    }

    @Test
    void theFirstTemplateThatFitsIsTaken() {
        var conditions = Map.<String, Object>of("regions", List.of("6523"));
        var order = PlannedOrder.of(OrderType.STANDARD).in("652301").order();
        String first = world.active(http, formFor(conditions, step("a"))).text("/id");
        String second = world.active(http, formFor(conditions, step("b"))).text("/id");
        assertThat(templates.choose(order).templateId()).hasToString(first);
        List<String> ids = ids();
        Collections.swap(ids, ids.indexOf(first), ids.indexOf(second));
        http.put(PATH + "/order", Map.of("ids", ids)).expect(200);
        assertThat(ids()).isEqualTo(ids);
        assertThat(templates.choose(order).templateId()).hasToString(second);
        http.put(PATH + "/order", Map.of("ids", ids.subList(1, ids.size())))
                .expectProblem(409, "template.order-incomplete");
        ids.set(0, ids.get(1));
        http.put(PATH + "/order", Map.of("ids", ids)).expectProblem(409, "template.order-incomplete");
    }

    private List<String> ids() {
        return new ArrayList<>(http.get(PATH)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList());
    }

    @Test
    void aVersionNeverChangesAfterItsActivation() {
        Answer first = world.active(http, form(step("a")));
        String before = http.get(url(first) + "/versions/1").expect(200).text();
        UUID id = UUID.fromString(first.text("/id"));
        TemplateDefinition definition = templates.definition(id, 1);
        Answer draft = world.saved(http, first, form(step("a"), step("b", "a")));
        assertThat(draft.json().path("draftNumber").asInt()).isEqualTo(2);
        assertThat(draft.json().path("activeVersion").asInt()).isEqualTo(1);
        assertThat(http.get(url(first) + "/versions/1").expect(200).text()).isEqualTo(before);
        Answer second = world.activated(http, draft);
        assertThat(second.json().path("activeVersion").asInt()).isEqualTo(2);
        assertThat(templates.definition(id, 1)).isEqualTo(definition);
        assertThat(templates.definition(id, 2).steps()).hasSize(2);
        assertThat(http.get(url(first) + "/versions/1").expect(200).text())
                .isEqualTo(before.replace("\"ACTIVE\"", "\"RETIRED\""));
        assertThat(http.get(url(first) + "/versions")
                        .expect(200)
                        .json()
                        .path("items")
                        .valueStream()
                        .map(version -> version.path("number").asInt() + " "
                                + version.path("status").asString()))
                .containsExactly("2 ACTIVE", "1 RETIRED");
        http.get(url(first) + "/versions/3").expectProblem(404, "template.version-not-found");
    }

    @Test
    void whatIsWrongStopsTheActivationAndLeavesEverythingAsItWas() {
        Answer first = world.active(http, form(step("a")));
        Answer draft = world.saved(http, first, form(step("a", "b"), step("b", "a")));
        assertThat(http.ifMatch(draft.version())
                        .post(url(first) + "/activate", Map.of())
                        .expect(422)
                        .errors())
                .containsExactly("template.circle /steps/0/dependsOn", "value.required /note");
        assertThat(http.get(url(first)).json().path("activeVersion").asInt()).isEqualTo(1);
        http.get(url(first) + "/activation-preview").expect(200);
    }

    @Test
    void twoActivationsAtOnceHaveOneWinner() throws ExecutionException, InterruptedException {
        Answer draft = world.created(http, form(step("a")));
        var start = new CountDownLatch(1);
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Answer>> both = List.of(1, 2).stream()
                    .map(n -> threads.submit(() -> {
                        start.await();
                        return http.ifMatch(draft.version()).post(url(draft) + "/activate", Map.of("note", "第" + n));
                    }))
                    .toList();
            start.countDown();
            for (Future<Answer> one : both) {
                statuses.add(one.get().status());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        assertThat(http.get(url(draft)).json().path("activeVersion").asInt()).isEqualTo(1);
        http.ifMatch(http.get(url(draft)).version())
                .post(url(draft) + "/activate", Map.of("note", "再次"))
                .expectProblem(409, "template.no-draft");
    }

    @Test
    void aDraftThatSomebodyElseChangedIsNotOverwritten() {
        Answer template = world.created(http, form(step("a")));
        world.saved(http, template, form(step("a"), step("b")));
        http.ifMatch(template.version())
                .put(url(template) + "/draft", form(step("c")))
                .expectProblem(412, "version.stale");
        http.put(url(template) + "/draft", form(step("c"))).expectProblem(428, "if-match.required");
        http.get(PATH + "/" + UUID.randomUUID()).expectProblem(404, "template.not-found");
    }

    @Test
    void aDraftIsDiscarded() {
        Answer first = world.active(http, form(step("a")));
        Answer draft = world.saved(http, first, form(step("b")));
        Answer back =
                http.ifMatch(draft.version()).delete(url(first) + "/draft").expect(200);
        assertThat(back.text("/shown/form/steps/0/code")).isEqualTo("a");
        http.ifMatch(back.version()).delete(url(first) + "/draft").expectProblem(409, "template.no-draft");
        Answer only = world.created(http, form(step("a")));
        http.ifMatch(only.version()).delete(url(only) + "/draft").expectProblem(409, "template.only-draft");
    }

    @Test
    void aCopyIsATemplateOfItsOwn() {
        Map<String, Object> body = Map.of("code", fixtures.unique("COPY"), "name", Map.of("zh", "副本", "en", "Copy"));
        Answer copy = http.post(STANDARD + "/copy", body).expect(201);
        assertThat(copy.json().path("shown").path("form").path("steps")).hasSize(6);
        assertThat(copy.json().has("activeVersion")).isFalse();
        assertThat(ids().indexOf(copy.text("/id")))
                .as("asked before the one for every order")
                .isLessThan(ids().indexOf(STANDARD.substring(STANDARD.lastIndexOf('/') + 1)));
        assertThat(http.post(STANDARD + "/copy", body).expect(422).errors())
                .containsExactly("template.code-taken /code");
        http.post(PATH + "/" + UUID.randomUUID() + "/copy", body).expectProblem(404, "template.not-found");
    }

    @Test
    void eachOrderKeepsATemplateThatFits() {
        Answer standard = http.get(STANDARD).expect(200);
        http.ifMatch(standard.version())
                .post(STANDARD + "/retire", Map.of("reason", "不用了"))
                .expectProblem(409, "template.last-for-every-order");
        Map<String, Object> narrowed = with(
                formFor(Map.of("regions", List.of("44")), step("a")), "name", Map.of("zh", "标准订单", "en", "Standard"));
        Answer draft = world.saved(http, standard, narrowed);
        assertThat(draft.text("/findings/0/code")).isEqualTo("template.catch-all-needed");
        http.ifMatch(draft.version()).delete(STANDARD + "/draft").expect(200);
    }

    @Test
    void aRetiredTemplateIsAskedNoMoreAndComesBackByADraft() {
        var conditions = Map.<String, Object>of("regions", List.of("6527"));
        var order = PlannedOrder.of(OrderType.STANDARD).in("652701").order();
        Answer active = world.active(http, formFor(conditions, step("a")));
        assertThat(templates.choose(order).templateId()).hasToString(active.text("/id"));
        assertThat(http.ifMatch(active.version())
                        .post(url(active) + "/retire", Map.of())
                        .expect(422)
                        .errors())
                .containsExactly("value.required /reason");
        Answer retired = http.ifMatch(active.version())
                .post(url(active) + "/retire", Map.of("reason", "不用了"))
                .expect(200);
        assertThat(templates.choose(order).templateId()).isNotEqualTo(UUID.fromString(active.text("/id")));
        http.ifMatch(retired.version())
                .post(url(active) + "/retire", Map.of("reason", "再次"))
                .expectProblem(409, "template.not-active");
        world.activated(http, world.saved(http, retired, formFor(conditions, step("a"))));
        assertThat(templates.choose(order).version()).isEqualTo(2);
    }

    @Test
    void theSameRequestAgainMakesNoSecondTemplate() {
        Map<String, Object> body = with(form(step("a")), "code", fixtures.unique("T"));
        String key = fixtures.unique("key");
        String first = http.once(key).post(PATH, body).expect(201).text("/id");
        assertThat(http.once(key).post(PATH, body).expect(201).text("/id")).isEqualTo(first);
    }

    @Test
    void everyChangeIsInTheAuditTrail() {
        Answer template = world.active(http, form(step("a")));
        assertThat(http.get("/api/audit?subjectId=" + template.text("/id"))
                        .expect(200)
                        .json()
                        .path("items")
                        .valueStream()
                        .map(entry -> entry.path("action").asString()))
                .containsExactly("ACTIVATED", "CREATED");
    }

    @Test
    void theShippedTemplatesStandTheChecks() {
        for (String id : ids()) {
            if (id.startsWith("01900000-0000-7000-8000-00000000080")) {
                Answer shipped = http.get(PATH + "/" + id).expect(200);
                String url = PATH + "/" + id;
                Answer draft = http.ifMatch(shipped.version())
                        .put(url + "/draft", json(shipped))
                        .expect(200);
                assertThat(draft.json()
                                .path("findings")
                                .valueStream()
                                .filter(finding -> !finding.path("warning").booleanValue())
                                .toList())
                        .isEmpty();
                if (draft.json().has("activeVersion")) {
                    http.ifMatch(draft.version()).delete(url + "/draft").expect(200);
                }
            }
        }
    }

    private static Object json(Answer template) {
        return template.json().at("/shown/form");
    }
}
