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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What the sheet of an order shows, and to whom.
@GendanTest
class SheetApiTest {
    private final OrderWorld world;
    private final MovableClock clock;
    private final Subscribers subscribers;
    private final Fixtures fixtures;
    private final JdbcClient jdbc;
    private final Http http;

    SheetApiTest(
            OrderWorld world,
            MovableClock clock,
            Subscribers subscribers,
            Fixtures fixtures,
            JdbcClient jdbc,
            Http http) {
        this.world = world;
        this.clock = clock;
        this.subscribers = subscribers;
        this.fixtures = fixtures;
        this.jdbc = jdbc;
        this.http = http.as(fixtures.administrator());
    }

    @BeforeEach
    void itIsMondayMorningInShanghai() {
        clock.at(Instant.parse("2026-03-02T01:00:00Z"));
    }

    @Test
    void anOrderThatIsShortOfStockSaysSoOnItsSheet() {
        String order = submitted(world.sku("10", 1), 3);
        Answer sheet = http.get(order + "/sheet").expect(200);
        assertThat(sheet.text("/status")).isEqualTo("OPEN");
        assertThat(sheet.text("/light")).isEqualTo("RED");
        assertThat(sheet.text("/stage")).isEqualTo("IN_REVIEW");
        JsonNode stock = step(sheet, "stock-check");
        assertThat(stock.path("state").asString()).isEqualTo("BLOCKED");
        assertThat(stock.path("remark").asString()).isEqualTo("库存不足");
        assertThat(stock.path("obstacleLink").asString()).isEqualTo("/stock?onlyShort=true");
        JsonNode packing = step(sheet, "packing");
        assertThat(packing.path("state").asString()).isEqualTo("WAITING");
        assertThat(packing.path("remark").asString()).isEqualTo("等待库存补充");
        JsonNode receive = step(sheet, "receive");
        assertThat(receive.path("dueAt").asString()).isEqualTo("2026-03-02T03:00:00Z");
        assertThat(receive.path("remainingMinutes").asInt()).isEqualTo(120);
        assertThat(receive.path("owner").path("titleZh").asString()).isEqualTo("销售团队");
        assertThat(step(http.in("en").get(order + "/sheet"), "packing")
                        .path("remark")
                        .asString())
                .isEqualTo("Waiting for stock");
    }

    @Test
    void aSheetIsSeenByWhoeverSeesItsOrder() {
        String order = submitted(world.sku("10", 10), 1);
        var stranger = fixtures.person(DataScope.OWN, null, null, Permission.ORDER_READ);
        Http other = http.as(stranger);
        other.get(order + "/sheet").expectProblem(404, "sheet.not-found");
        http.get("/api/orders/01900000-0000-7000-8000-0000000000ff/sheet").expectProblem(404, "sheet.not-found");
    }

    @Test
    void whatIsToldTwiceChangesNothing() {
        String order = submitted(world.sku("10", 10), 1);
        http.post(order + "/confirm", null).expect(200);
        subscribers.drain();
        long version = http.get(order + "/sheet").expect(200).version();
        jdbc.sql("update platform.subscription set era = 0, xid = 0, position = 0 where subscriber = 'process.sheets'")
                .update();
        subscribers.drain();
        assertThat(http.get(order + "/sheet").expect(200).version()).isEqualTo(version);
    }

    @Test
    void anOrderThatIsSentBackSuspendsItsSheetAndACancelledOneEndsIt() {
        String order = submitted(world.sku("10", 10), 1);
        http.post(order + "/send-back", Map.of("reason", "改数量")).expect(200);
        subscribers.drain();
        assertThat(http.get(order + "/sheet").text("/status")).isEqualTo("SUSPENDED");
        http.post(order + "/submit", null).expect(200);
        subscribers.drain();
        assertThat(http.get(order + "/sheet").text("/status")).isEqualTo("OPEN");
        http.post(order + "/cancel", Map.of("reason", "不要了")).expect(200);
        subscribers.drain();
        Answer cancelled = http.get(order + "/sheet");
        assertThat(cancelled.text("/status")).isEqualTo("CANCELLED");
        assertThat(step(cancelled, "receive").path("state").asString()).isEqualTo("SKIPPED");
    }

    private String submitted(String sku, int quantity) {
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
                                List.of(Map.of("sku", sku, "quantity", String.valueOf(quantity)))))
                .expect(201)
                .header("Location");
        subscribers.drain();
        return order;
    }

    private static JsonNode step(Answer sheet, String code) {
        for (JsonNode step : sheet.expect(200).json().path("steps")) {
            if (step.path("code").asString().equals(code)) {
                return step;
            }
        }
        throw new AssertionError(code + " is not on the sheet: " + sheet.text());
    }
}
