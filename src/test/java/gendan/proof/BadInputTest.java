package gendan.proof;

import static gendan.proof.GoodOrder.json;
import static gendan.proof.GoodOrder.submit;
import static org.assertj.core.api.Assertions.assertThat;

import gendan.kernel.DataScope;
import gendan.kernel.Permission;
import gendan.ordering.OrderWorld;
import gendan.platform.MovableClock;
import gendan.testing.Answer;
import gendan.testing.Fixtures;
import gendan.testing.GendanTest;
import gendan.testing.Http;
import gendan.testing.TestPerson;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whatever is wrong is answered with the status, the field and a sentence in the user's language, and changes nothing.
@GendanTest
class BadInputTest {
    private final OrderWorld world;
    private final Fixtures fixtures;
    private final MovableClock clock;
    private final Footprint footprint;
    private final Http stranger;
    private final Http http;
    private final UUID customer;
    private final String sku;
    private final String draft;

    BadInputTest(OrderWorld world, Fixtures fixtures, MovableClock clock, JdbcClient jdbc, Http http) {
        this.world = world;
        this.fixtures = fixtures;
        this.clock = clock;
        this.stranger = http;
        this.http = http.as(fixtures.administrator());
        this.customer = world.customer("1000000");
        this.sku = world.sku("10", 100);
        this.footprint = new Footprint(jdbc, customer, sku);
        this.draft = this.http.post("/api/orders", order()).expect(201).header("Location");
    }

    /// One kind of bad input.
    private record Bad(
            String what,
            Function<Http, Answer> request,
            int status,
            String code,
            String field,
            String chinese,
            String english) {}

    @TestFactory
    Stream<DynamicTest> badInputIsExplainedAndChangesNothing() {
        return Stream.of(values(), texts(), shapes(), others())
                .flatMap(List::stream)
                .map(bad -> DynamicTest.dynamicTest(bad.what, () -> refused(bad)));
    }

    private void refused(Bad bad) {
        String before = footprint.now();
        Answer chinese = bad.request.apply(http).expectProblem(bad.status, bad.code);
        Answer english = bad.request.apply(http.in("en")).expectProblem(bad.status, bad.code);
        assertThat(chinese.errors()).contains((bad.code + " " + bad.field).strip());
        assertThat(chinese.text("/detail")).isEqualTo(bad.chinese);
        assertThat(english.text("/detail")).isEqualTo(bad.english);
        assertThat(chinese.json().path("status").asInt()).isEqualTo(bad.status);
        assertThat(footprint.now()).as("nothing has changed").isEqualTo(before);
    }

    private List<Bad> values() {
        return List.of(
                new Bad(
                        "unknown SKU",
                        submit(with("/lines/0/sku", "没有这个")),
                        422,
                        "order.sku-unknown",
                        "/lines/0/sku",
                        "没有编码为“没有这个”的产品。",
                        "There is no product with the code “没有这个”."),
                new Bad(
                        "negative quantity",
                        submit(with("/lines/0/quantity", "-3")),
                        422,
                        "number.out-of-range",
                        "/lines/0/quantity",
                        "应在 0.0001 与 99,999,999 之间。",
                        "Must be between 0.0001 and 99,999,999."),
                new Bad(
                        "absurd quantity",
                        submit(with("/lines/0/quantity", "1e30")),
                        422,
                        "number.absurd",
                        "/lines/0/quantity",
                        "数字过大或小数位过多。",
                        "The number is too large or has too many decimals."),
                new Bad(
                        "quantity that would fill a disk",
                        submit(with("/lines/0/quantity", "1e999999999")),
                        400,
                        "json.wrong-type",
                        "/lines/0/quantity",
                        "类型不对，应为数字，如 \"12.50\"。",
                        "Wrong type, expected a number such as \"12.50\"."),
                new Bad(
                        "quantity that is no number",
                        submit(with("/lines/0/quantity", "NaN")),
                        400,
                        "json.wrong-type",
                        "/lines/0/quantity",
                        "类型不对，应为数字，如 \"12.50\"。",
                        "Wrong type, expected a number such as \"12.50\"."),
                new Bad(
                        "2,001 lines",
                        submit(with("/lines", Collections.nCopies(2_001, Map.of("sku", sku, "quantity", "1")))),
                        422,
                        "order.too-many-lines",
                        "/lines",
                        "一张订单最多 2,000 行，现有 2,001 行。请拆成几张订单。",
                        "An order has at most 2,000 lines; there are 2,001. Split it into several orders."),
                new Bad(
                        "date long ago",
                        submit(with("/orderedOn", "1066-10-14")),
                        422,
                        "date.out-of-range",
                        "/orderedOn",
                        "日期应在 1990-01-01 与 2099-12-31 之间。",
                        "The date must lie between 1990-01-01 and 2099-12-31."),
                new Bad(
                        "date beyond all calendars",
                        submit(with("/lines/0/expectedDeliveryOn", "+999999999-01-01")),
                        422,
                        "date.out-of-range",
                        "/lines/0/expectedDeliveryOn",
                        "日期应在 1990-01-01 与 2099-12-31 之间。",
                        "The date must lie between 1990-01-01 and 2099-12-31."),
                new Bad(
                        "30 February",
                        submit(with("/orderedOn", "2026-02-30")),
                        400,
                        "json.wrong-type",
                        "/orderedOn",
                        "类型不对，应为日期，如 2026-11-22。",
                        "Wrong type, expected a date such as 2026-11-22."),
                new Bad(
                        "customer nobody knows",
                        submit(with("/customerId", UUID.randomUUID())),
                        422,
                        "order.customer-unknown",
                        "/customerId",
                        "没有这个客户，或您无权为其下单。",
                        "There is no such customer, or you may not order for them."));
    }

    private List<Bad> texts() {
        return List.of(
                new Bad(
                        "NUL character",
                        submit(with("/remark", "a\u0000b")),
                        422,
                        "text.unprintable",
                        "/remark",
                        "含有不可显示的字符，请删除后重试。",
                        "Contains characters that cannot be shown. Remove them and try again."),
                new Bad(
                        "control character",
                        submit(with("/contactName", "王\u001b[31m")),
                        422,
                        "text.unprintable",
                        "/contactName",
                        "含有不可显示的字符，请删除后重试。",
                        "Contains characters that cannot be shown. Remove them and try again."),
                new Bad(
                        "half a character",
                        http -> http.post("/api/orders", json(order()).replace("普通", "\\ud83d")),
                        422,
                        "text.unprintable",
                        "/remark",
                        "含有不可显示的字符，请删除后重试。",
                        "Contains characters that cannot be shown. Remove them and try again."),
                new Bad(
                        "text without end",
                        submit(with("/remark", "长".repeat(2_001))),
                        422,
                        "text.too-long",
                        "/remark",
                        "最多 2,000 个字符，现有 2,001 个。",
                        "At most 2,000 characters, there are 2,001."));
    }

    private List<Bad> shapes() {
        byte[] gbk = "{\"remark\":\"普通\"}".getBytes(Charset.forName("GBK"));
        String cut = json(order()).substring(0, 40);
        return List.of(
                new Bad(
                        "broken JSON",
                        http -> http.post("/api/orders", "{\"customerId\":\n oops}"),
                        400,
                        "json.broken",
                        "",
                        "内容不是有效的 JSON（第 2 行，第 2 列）。",
                        "The content is not valid JSON (line 2, column 2)."),
                new Bad(
                        "truncated JSON",
                        http -> http.post("/api/orders", cut),
                        400,
                        "json.broken",
                        "",
                        "内容不是有效的 JSON（第 1 行，第 41 列）。",
                        "The content is not valid JSON (line 1, column 41)."),
                new Bad(
                        "number for a text",
                        submit(with("/remark", 7)),
                        400,
                        "json.wrong-type",
                        "/remark",
                        "类型不对，应为文本（带引号）。",
                        "Wrong type, expected text in quotes."),
                new Bad(
                        "text for a list",
                        submit(with("/lines", "A1 × 3")),
                        400,
                        "json.wrong-type",
                        "/lines",
                        "类型不对，应为列表。",
                        "Wrong type, expected a list."),
                new Bad(
                        "word that is no choice",
                        submit(with("/priority", "SOON")),
                        400,
                        "json.wrong-type",
                        "/priority",
                        "类型不对，应为[NORMAL, URGENT, VIP]。",
                        "Wrong type, expected [NORMAL, URGENT, VIP]."),
                new Bad(
                        "field nobody knows",
                        submit(with("/discount", "5 %")),
                        400,
                        "json.unknown-field",
                        "/discount",
                        "没有名为“discount”的字段。",
                        "There is no field “discount”."),
                new Bad(
                        "GBK instead of UTF-8",
                        http -> http.send("POST", "/api/orders", gbk),
                        400,
                        "json.broken",
                        "",
                        "内容不是有效的 JSON（第 1 行，第 14 列）。",
                        "The content is not valid JSON (line 1, column 14)."),
                new Bad(
                        "oversized body",
                        submit(with("/remark", "x".repeat(9 << 20))),
                        413,
                        "body.too-large",
                        "",
                        "内容过大，最多 8 MB。",
                        "The content is too large; at most 8 MB."));
    }

    private List<Bad> others() {
        TestPerson own = fixtures.person(DataScope.OWN, null, null, Permission.ORDER_READ);
        TestPerson reader = fixtures.person(Permission.ORDER_READ);
        return List.of(
                new Bad(
                        "stale If-Match",
                        http -> http.with("If-Match", "\"99\"").post(draft + "/submit", null),
                        412,
                        "version.stale",
                        "",
                        "内容已被他人修改（现为第 1 版）。请刷新后重试。",
                        "Somebody changed this meanwhile (now version 1). Reload and try again."),
                new Bad(
                        "edit without If-Match",
                        http -> http.put(draft, order()),
                        428,
                        "if-match.required",
                        "",
                        "请带上 If-Match（取自最近一次读到的 ETag）。",
                        "Send If-Match with the ETag you read last."),
                new Bad(
                        "missing permission",
                        http -> http.as(reader).post("/api/orders", order()),
                        403,
                        "permission.missing",
                        "",
                        "您没有此操作的权限（order.draft）。请联系管理员。",
                        "You have no permission for this (order.draft). Ask your administrator."),
                new Bad(
                        "somebody else's order",
                        http -> http.as(own).get(draft),
                        404,
                        "order.not-found",
                        "",
                        "没有这张订单，或您无权查看。",
                        "There is no such order, or you may not see it."),
                new Bad(
                        "no such order",
                        http -> http.post("/api/orders/" + UUID.randomUUID() + "/submit", null),
                        404,
                        "order.not-found",
                        "",
                        "没有这张订单，或您无权查看。",
                        "There is no such order, or you may not see it."),
                new Bad(
                        "token of nobody",
                        http -> http.token("gdn_" + "x".repeat(43)).get("/api/orders"),
                        401,
                        "token.wrong",
                        "",
                        "访问令牌无效。",
                        "This access token is not valid."),
                new Bad(
                        "nobody at all",
                        http -> http.without("Authorization").post("/api/orders", order()),
                        401,
                        "login.required",
                        "",
                        "请先登录。",
                        "Please log in first."));
    }

    @Test
    void ofTwoSubmitsAtOnceOneWinsAndTheOtherIsAConflict() throws InterruptedException, ExecutionException {
        Callable<Answer> submit = () -> http.post(draft + "/submit", null);
        List<Answer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<Answer> answer : threads.invokeAll(List.of(submit, submit))) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        Answer lost = answers.get(answers.get(0).status() == 409 ? 0 : 1);
        lost.expectProblem(409, "order.action-not-in-status.SUBMIT");
        assertThat(lost.text("/detail")).isEqualTo("订单现为“待审核”，不能提交。");
        assertThat(http.in("en").post(draft + "/submit", null).expect(409).text("/detail"))
                .isEqualTo("The order is “In review” and cannot be submitted.");
        assertThat(world.reserved(sku)).isEqualByComparingTo("2");
    }

    @Test
    void anExpiredTokenIsRefused() {
        TestPerson person = fixtures.person(Permission.ORDER_READ);
        stranger.as(person).get("/api/orders").expect(200);
        clock.forward(Duration.ofDays(400));
        Answer refused = stranger.as(person).get("/api/orders").expectProblem(401, "token.expired");
        assertThat(refused.text("/detail")).isEqualTo("访问令牌已过期，请换用新的令牌。");
        assertThat(stranger.as(person).in("en").get("/api/orders").text("/detail"))
                .isEqualTo("This access token has expired. Use a new one.");
    }

    @Test
    void theSameKeyAndBodyIsAnsweredAgainAndAnotherBodyIsRefused() {
        String key = fixtures.unique("KEY");
        Answer first = http.once(key).post("/api/orders", order()).expect(201);
        String before = footprint.now();
        Answer again = http.once(key).post("/api/orders", order()).expect(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");

        Answer other =
                http.once(key).post("/api/orders", with("/remark", "另一单")).expectProblem(422, "idempotency.other-body");
        assertThat(other.text("/detail")).isEqualTo("同一个 Idempotency-Key 曾用于内容不同的请求。");
        assertThat(http.once(key)
                        .in("en")
                        .post("/api/orders", with("/remark", "另一单"))
                        .text("/detail"))
                .isEqualTo("This Idempotency-Key was used before with different content.");
        assertThat(footprint.now()).isEqualTo(before);
    }

    private Map<String, Object> order() {
        return GoodOrder.of(customer, sku);
    }

    /// A good order but for one field.
    private Map<String, Object> with(String field, Object value) {
        return GoodOrder.with(customer, sku, field, value);
    }
}
