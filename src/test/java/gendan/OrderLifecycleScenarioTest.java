package gendan;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.ordering.OrderJobs;
import gendan.ordering.OrderWorld;
import gendan.platform.MovableClock;
import gendan.platform.Subscribers;
import gendan.testing.Answer;
import gendan.testing.Fixtures;
import gendan.testing.GendanTest;
import gendan.testing.Http;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The front door: how an order lives, told from intake to archive, over the API as a connected program sees it.
@GendanTest
class OrderLifecycleScenarioTest {
    private final OrderWorld world;
    private final MovableClock clock;
    private final Subscribers subscribers;
    private final OrderJobs jobs;
    private final Http http;

    OrderLifecycleScenarioTest(
            OrderWorld world,
            MovableClock clock,
            Subscribers subscribers,
            OrderJobs jobs,
            Http http,
            Fixtures fixtures) {
        this.world = world;
        this.clock = clock;
        this.subscribers = subscribers;
        this.jobs = jobs;
        this.http = http.as(fixtures.administrator());
    }

    @BeforeEach
    void itIsMondayMorningInShanghai() {
        clock.at(Instant.parse("2026-03-02T01:00:00Z"));
    }

    @Test
    void anOrderIsWrittenSubmittedConfirmedPaidShippedReceivedCompletedAndArchived() {
        UUID customer = world.customer("5000");
        String motor = world.sku("1200", 10);
        String cable = world.sku("35.5", 100);

        // The order administrator writes down what the customer said on the phone …
        Answer written = http.post(
                        "/api/orders",
                        Map.of(
                                "customerId", customer,
                                "channel", "PHONE",
                                "priority", "URGENT",
                                "paymentMethod", "FULL",
                                "expectedDeliveryOn", "2026-03-12",
                                "specialRequirements", "周末不收货",
                                "lines", List.of(line(motor, 2), line(cable, 20))))
                .expect(201);
        String order = written.header("Location");
        assertThat(written.text("/stage")).isEqualTo("DRAFT");
        assertThat(written.text("/totalAmount/amount")).isEqualTo("3110.00");
        assertThat(written.text("/number")).isNull();

        // … and submits it: it is priced, decided on, reserved, numbered.
        Answer submitted =
                http.ifMatch(written.version()).post(order + "/submit", null).expect(200);
        assertThat(submitted.text("/stage")).isEqualTo("IN_REVIEW");
        assertThat(submitted.text("/number")).startsWith("SO260302-");
        assertThat(world.reserved(motor)).isEqualByComparingTo("2");
        assertThat(world.receivable(customer)).isEqualByComparingTo("3110");

        // The supervisor confirms; as it is to be paid beforehand, nothing may leave yet.
        assertThat(http.post(order + "/confirm", null).expect(200).text("/stage"))
                .isEqualTo("AWAITING_PAYMENT");
        http.post(order + "/parcels", Map.of("carrier", "顺丰速运")).expectProblem(409, "order.not-paid");
        assertThat(action(order, "SHIP_PARCEL").path("reason").asString()).contains("3,110.00 CNY");

        // Finance records the money, in two parts; more than is due is refused.
        pay(order, "1000.00").expect(200);
        pay(order, "2110.01").expectProblem(422, "order.overpaid");
        assertThat(pay(order, "2110.00").expect(200).text("/stage")).isEqualTo("CONFIRMED");
        assertThat(world.receivable(customer)).isEqualByComparingTo("0");

        // The warehouse sends two parcels.
        Answer first = http.post(
                        order + "/parcels",
                        Map.of(
                                "carrier", "顺丰速运",
                                "trackingNumber", "SF1234567890",
                                "lines", List.of(Map.of("lineNo", 1, "quantity", "2"))))
                .expect(200);
        assertThat(first.text("/stage")).isEqualTo("PARTIALLY_SHIPPED");
        assertThat(world.onHand(motor)).isEqualByComparingTo("8");
        assertThat(world.reserved(motor)).isEqualByComparingTo("0");
        assertThat(http.post(order + "/parcels", Map.of("carrier", "德邦物流"))
                        .expect(200)
                        .text("/stage"))
                .isEqualTo("SHIPPED");
        http.post(order + "/cancel", Map.of("reason", "不要了")).expectProblem(409, "order.shipped-already");

        // The customer signs for the first parcel, one piece is damaged; nobody says anything about the second,
        // so after ten days it is taken as received.
        http.post(
                        order + "/parcels/1/receipt",
                        Map.of(
                                "receivedBy",
                                "李四",
                                "lines",
                                List.of(Map.of(
                                        "lineNo", 1,
                                        "received", "2",
                                        "condition", "DAMAGED",
                                        "note", "一台外壳破损"))))
                .expect(200);
        clock.forward(Duration.ofDays(11));
        jobs.look();
        JsonNode delivered = http.get(order).expect(200).json();
        assertThat(delivered.path("stage").asString()).isEqualTo("DELIVERED");
        assertThat(delivered.path("parcels").path(1).path("receiptKind").asString())
                .isEqualTo("AUTOMATIC");

        // Paid and received, it completes by itself a week later, and half a year after that it is put away.
        clock.forward(Duration.ofDays(8));
        jobs.look();
        assertThat(http.get(order).text("/stage")).isEqualTo("COMPLETED");
        clock.forward(Duration.ofDays(200));
        jobs.look();
        assertThat(http.get(order).text("/stage")).isEqualTo("ARCHIVED");

        // The timeline tells all of it, newest first.
        assertThat(titles(order))
                .containsExactly(
                        "订单归档",
                        "订单完成",
                        "包裹 2 到期自动确认收货",
                        "包裹 1 签收",
                        "发出包裹 2：德邦物流 ",
                        "发出包裹 1：顺丰速运 SF1234567890",
                        "收款 2,110.00 CNY（银行转账）",
                        "收款 1,000.00 CNY（银行转账）",
                        "确认订单",
                        "提交订单 " + submitted.text("/number") + "，合计 3,110.00 CNY",
                        "创建草稿，2 行，合计 3,110.00 CNY");
    }

    @Test
    void anOrderBeyondTheCreditLimitSaysTheSmallestChangeAndASupervisorReleasesIt() {
        UUID customer = world.customer("1000");
        String sku = world.sku("300", 10);
        String order = http.post(
                        "/api/orders",
                        Map.of("customerId", customer, "paymentMethod", "ON_ACCOUNT", "lines", List.of(line(sku, 4))))
                .expect(201)
                .header("Location");
        Answer refused = http.post(order + "/submit", null).expectProblem(422, "decision.credit.refuse");
        assertThat(refused.text("/detail"))
                .contains("应收 0.00 CNY + 本单 1,200.00 CNY > 额度 1,000.00 CNY")
                .contains("还差 200.00 CNY：收款 200.00 CNY，或把第 1 行减少 1 件");
        assertThat(http.get(order).text("/stage")).isEqualTo("DRAFT");

        http.post(order + "/release-credit", Map.of("reason", "老客户，周五回款")).expect(200);
        assertThat(http.get(order).json().path("decisions").findValuesAsString("outcome"))
                .contains("RELEASED");
        assertThat(world.receivable(customer)).isEqualByComparingTo("1200");
    }

    @Test
    void stockThatIsGivenBackGoesToWhoWaitsForIt() {
        String sku = world.sku("10", 5);
        String first = submitted(world.customer(null), sku, 5, "NORMAL");
        String patient = submitted(world.customer(null), sku, 2, "NORMAL");
        String urgent = submitted(world.customer(null), sku, 4, "URGENT");
        assertThat(http.get(patient).json().path("backOrdered").asBoolean()).isTrue();

        http.post(first + "/cancel", Map.of("reason", "客户取消")).expect(200);
        subscribers.drain();
        assertThat(http.get(urgent)
                        .json()
                        .path("lines")
                        .path(0)
                        .path("reserved")
                        .asString())
                .isEqualTo("4.0000");
        assertThat(http.get(patient)
                        .json()
                        .path("lines")
                        .path(0)
                        .path("reserved")
                        .asString())
                .isEqualTo("1.0000");
        assertThat(world.reserved(sku)).isEqualByComparingTo("5");
    }

    @Test
    void anOrderThatIsSentBackFreesWhatItHeldAndKeepsItsNumber() {
        UUID customer = world.customer("1000");
        String sku = world.sku("10", 5);
        String order = submitted(customer, sku, 5, "NORMAL");
        String number = http.get(order).text("/number");
        http.post(order + "/send-back", Map.of("reason", "数量请与客户再核对")).expect(200);
        assertThat(world.reserved(sku)).isEqualByComparingTo("0");
        assertThat(world.receivable(customer)).isEqualByComparingTo("0");
        assertThat(http.get(order).text("/reason")).isEqualTo("数量请与客户再核对");

        Answer resubmitted = http.post(order + "/submit", null).expect(200);
        assertThat(resubmitted.text("/number")).isEqualTo(number);
        assertThat(world.reserved(sku)).isEqualByComparingTo("5");
    }

    private String submitted(UUID customer, String sku, int quantity, String priority) {
        return http.post(
                        "/api/orders",
                        Map.of(
                                "customerId",
                                customer,
                                "priority",
                                priority,
                                "paymentMethod",
                                "ON_ACCOUNT",
                                "submit",
                                true,
                                "lines",
                                List.of(line(sku, quantity))))
                .expect(201)
                .header("Location");
    }

    private Answer pay(String order, String amount) {
        return http.post(
                order + "/payments", Map.of("amount", Map.of("amount", amount, "currency", "CNY"), "means", "BANK"));
    }

    private JsonNode action(String order, String action) {
        for (JsonNode allowed : http.get(order).json().path("allowedActions")) {
            if (allowed.path("action").asString().equals(action)) {
                return allowed;
            }
        }
        throw new AssertionError(action + " is not among the actions");
    }

    private List<String> titles(String order) {
        return http.get(order + "/timeline").json().path("items").findValuesAsString("title");
    }

    private static Map<String, Object> line(String sku, int quantity) {
        return Map.of("sku", sku, "quantity", String.valueOf(quantity));
    }
}
