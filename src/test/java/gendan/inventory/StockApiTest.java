package gendan.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.inventory.StockWorld.Sku;
import gendan.kernel.Actor;
import gendan.kernel.Ids;
import gendan.kernel.Permission;
import gendan.platform.Tx;
import gendan.testing.Answer;
import gendan.testing.Fixtures;
import gendan.testing.GendanTest;
import gendan.testing.Http;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@GendanTest
class StockApiTest {
    private final Http http;
    private final Fixtures fixtures;
    private final StockWorld world;
    private final Reservations reservations;
    private final JdbcClient jdbc;
    private final Tx tx;
    private final Ids ids;
    private final UUID warehouse;

    StockApiTest(
            Http http,
            Fixtures fixtures,
            StockWorld world,
            Reservations reservations,
            JdbcClient jdbc,
            Tx tx,
            Ids ids) {
        this.http = http.as(fixtures.administrator());
        this.fixtures = fixtures;
        this.world = world;
        this.reservations = reservations;
        this.jdbc = jdbc;
        this.tx = tx;
        this.ids = ids;
        this.warehouse = world.warehouse();
    }

    @Test
    void goodsAreReceivedByCodeOrById() {
        Sku a = world.sku();
        Sku b = world.sku();
        var body = Map.of(
                "warehouseId",
                warehouse,
                "lines",
                List.of(
                        Map.of("skuCode", " " + a.code() + " ", "quantity", "10.5"),
                        Map.of("skuId", b.id(), "quantity", "3"),
                        Map.of("skuId", a.id(), "quantity", "1")),
                "reason",
                "送货单 2026-118");
        String key = fixtures.unique("key");
        Answer received = http.once(key).post("/api/stock/receipts", body).expect(200);
        assertThat(received.text("/balances/0/onHand")).isEqualTo("11.5");
        assertThat(received.text("/balances/0/available")).isEqualTo("11.5");
        assertThat(received.text("/balances/1/onHand")).isEqualTo("3");
        http.once(key).post("/api/stock/receipts", body).expect(200);
        assertThat(world.balance(warehouse, a)).isEqualTo("11.5 on hand, 0 reserved");
        assertThat(jdbc.sql(
                                "select type || ' ' || (payload ->> 'reason') from platform.event where subject_id = :id::uuid")
                        .param("id", received.text("/id"))
                        .query(String.class)
                        .list())
                .containsExactly("StockReceived 送货单 2026-118");
    }

    @Test
    void everythingWrongInAReceiptIsNamedAtItsLine() {
        Sku sku = world.sku();
        var body = Map.of(
                "warehouseId", UUID.randomUUID(),
                "lines",
                        List.of(
                                Map.of("skuCode", "no-such", "quantity", "1"),
                                Map.of("skuId", UUID.randomUUID(), "quantity", "1"),
                                Map.of("quantity", "1"),
                                Map.of("skuId", sku.id()),
                                Map.of("skuId", sku.id(), "quantity", "0"),
                                Map.of("skuId", sku.id(), "quantity", "1.00001")));
        assertThat(http.post("/api/stock/receipts", body).expect(422).errors())
                .containsExactlyInAnyOrder(
                        "warehouse.unknown /warehouseId",
                        "stock.sku-unknown /lines/0/skuCode",
                        "stock.sku-unknown /lines/1/skuId",
                        "value.required /lines/2/skuCode",
                        "value.required /lines/3/quantity",
                        "number.out-of-range /lines/4/quantity",
                        "number.too-many-decimals /lines/5/quantity");
        assertThat(http.post("/api/stock/receipts", Map.of()).expect(422).errors())
                .containsExactly("value.required /warehouseId", "value.required /lines");
        assertThat(http.post(
                                "/api/stock/receipts",
                                Map.of(
                                        "warehouseId",
                                        warehouse,
                                        "lines",
                                        Collections.nCopies(2001, Map.of("skuId", sku.id(), "quantity", "1"))))
                        .expect(422)
                        .errors())
                .contains("list.too-long /lines");
        http.post("/api/stock/receipts", "{\"lines\":[null]}").expect(422);
    }

    @Test
    void aCountSetsWhatIsOnHand() {
        Sku sku = world.sku();
        Sku never = world.sku();
        world.receive(warehouse, sku, "10");
        Answer counted = http.post("/api/stock/counts", count("月末盘点", line(sku, "7.5"), line(never, "2")))
                .expect(200);
        assertThat(counted.text("/balances/0/onHand")).isEqualTo("7.5");
        assertThat(world.balance(warehouse, never)).isEqualTo("2 on hand, 0 reserved");
        http.post("/api/stock/counts", count("复盘", line(sku, "7.5"))).expect(200);
        assertThat(http.get("/api/stock/" + sku.id() + "/movements")
                        .expect(200)
                        .json()
                        .path("items")
                        .valueStream()
                        .map(m -> m.path("kind").asString() + " "
                                + m.path("onHandChange").asString()))
                .containsExactly("COUNTED 0", "COUNTED -2.5", "RECEIVED 10");
        assertThat(http.post("/api/stock/counts", count(null, line(sku, "1"), line(sku, "2")))
                        .expect(422)
                        .errors())
                .containsExactly("stock.counted-twice /lines/1", "value.required /reason");
    }

    @Test
    void lessThanIsReservedCannotBeCounted() {
        Sku sku = world.sku();
        world.receive(warehouse, sku, "10");
        reserve(sku, "6");
        Answer refused = http.in("en")
                .post("/api/stock/counts", count("盘点", line(sku, "5")))
                .expectProblem(409, "stock.count-below-reserved");
        assertThat(refused.text("/errors/0/field")).isEqualTo("/lines/0/counted");
        assertThat(refused.text("/detail")).startsWith("SKU " + sku.code() + ": 5 counted, but orders hold 6.");
        assertThat(world.balance(warehouse, sku)).isEqualTo("10 on hand, 6 reserved");
        http.post("/api/stock/counts", count("盘点", line(sku, "6"))).expect(200);
    }

    @Test
    void theStockListIsReadPageByPageAndNarrowed() {
        List<Sku> skus = world.skus(5);
        skus.forEach(sku -> world.receive(warehouse, sku, "4"));
        world.receive(world.warehouse(), skus.getFirst(), "9");
        reserve(skus.getFirst(), "1");
        jdbc.sql("""
                        insert into inventory.shortage (sku_id, warehouse_id, order_id, line_no, quantity, detected_at)
                        values (:sku, :warehouse, :order, 1, 2.5, now())
                        """)
                .param("sku", skus.get(2).id())
                .param("warehouse", warehouse)
                .param("order", ids.next())
                .update();
        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            Answer page = http.get("/api/stock?limit=2&warehouseId=" + warehouse + "&cursor=" + next)
                    .expect(200);
            page.json()
                    .path("items")
                    .valueStream()
                    .forEach(row -> seen.add(row.path("skuCode").asString()));
            next = page.text("/next");
        }
        assertThat(seen).containsExactlyElementsOf(skus.stream().map(Sku::code).toList());
        Answer first = http.get("/api/stock?q=" + skus.getFirst().code() + "&warehouseId=" + warehouse)
                .expect(200);
        assertThat(first.json().path("items")).hasSize(1);
        assertThat(first.text("/items/0/available")).isEqualTo("3");
        assertThat(first.text("/items/0/warehouseName")).isEqualTo("东莞仓");
        assertThat(first.json().at("/items/0").has("short")).isFalse();
        assertThat(http.get("/api/stock?q=" + skus.getFirst().code())
                        .expect(200)
                        .json()
                        .path("items"))
                .hasSize(2);
        Answer shortOnes =
                http.get("/api/stock?onlyShort=true&warehouseId=" + warehouse).expect(200);
        assertThat(shortOnes.json().path("items")).hasSize(1);
        assertThat(shortOnes.text("/items/0/short")).isEqualTo("2.5");
        assertThat(http.get("/api/shortages?limit=1&warehouseId=" + warehouse)
                        .expect(200)
                        .text("/items/0/quantity"))
                .isEqualTo("2.5");
    }

    @Test
    void shortagesComeInTheOrderInWhichTheyAreServed() {
        Sku sku = world.sku();
        UUID[] orders = {ids.next(), ids.next(), ids.next()};
        int[] urgency = {2, 0, 1};
        for (int i = 0; i < 3; i++) {
            jdbc.sql("""
                            insert into inventory.shortage
                                (sku_id, warehouse_id, order_id, line_no, quantity, urgency, detected_at)
                            values (:sku, :warehouse, :order, 1, 1, :urgency, now())
                            """)
                    .param("sku", sku.id())
                    .param("warehouse", warehouse)
                    .param("order", orders[i])
                    .param("urgency", urgency[i])
                    .update();
        }
        Answer first = http.get("/api/shortages?limit=2&skuId=" + sku.id()).expect(200);
        assertThat(first.text("/items/0/orderId")).isEqualTo(orders[1].toString());
        assertThat(first.text("/items/0/urgency")).isEqualTo("VIP");
        assertThat(first.text("/items/1/orderId")).isEqualTo(orders[2].toString());
        Answer second = http.get("/api/shortages?limit=2&skuId=" + sku.id() + "&cursor=" + first.text("/next"))
                .expect(200);
        assertThat(second.text("/items/0/orderId")).isEqualTo(orders[0].toString());
        assertThat(second.json().path("items")).hasSize(1);
    }

    @Test
    void theLedgerShowsEachMovementWithItsReasonPageByPage() {
        Sku sku = world.sku();
        world.receive(warehouse, sku, "10");
        UUID order = reserve(sku, "4");
        tx.write(() -> reservations.release(
                Actor.SYSTEM,
                order,
                warehouse,
                "客户取消",
                List.of(new Reservations.Line(1, sku.id(), new BigDecimal(4)))));
        String url = "/api/stock/" + sku.id() + "/movements?limit=2";
        Answer first = http.get(url).expect(200);
        assertThat(first.text("/items/0/kind")).isEqualTo("RELEASED");
        assertThat(first.text("/items/0/reason")).isEqualTo("客户取消");
        assertThat(first.text("/items/0/subjectType")).isEqualTo("Order");
        assertThat(first.text("/items/0/subjectId")).isEqualTo(order.toString());
        assertThat(first.text("/items/1/reservedAfter")).isEqualTo("4");
        Answer second = http.get(url + "&cursor=" + first.text("/next") + "&warehouseId=" + warehouse)
                .expect(200);
        assertThat(second.json().path("items")).hasSize(1);
        assertThat(second.text("/items/0/kind")).isEqualTo("RECEIVED");
        assertThat(second.text("/next")).isNull();
        http.get("/api/stock/" + UUID.randomUUID() + "/movements").expectProblem(404, "stock.sku-not-found");
    }

    @Test
    void everyEndpointAsksForItsPermission() {
        Http nobody = http.as(fixtures.person());
        for (String path : List.of(
                "/api/stock", "/api/shortages", "/api/stock/drift", "/api/stock/" + UUID.randomUUID() + "/movements")) {
            nobody.get(path).expectProblem(403, "permission.missing");
        }
        for (String path : List.of("/api/stock/receipts", "/api/stock/counts", "/api/stock/drift/repair")) {
            nobody.post(path, Map.of()).expectProblem(403, "permission.missing");
        }
        http.as(fixtures.person(Permission.STOCK_READ)).get("/api/stock").expect(200);
    }

    private UUID reserve(Sku sku, String quantity) {
        UUID order = ids.next();
        tx.write(() -> reservations.reserve(
                Actor.SYSTEM, order, warehouse, List.of(new Reservations.Line(1, sku.id(), new BigDecimal(quantity)))));
        return order;
    }

    private Map<String, Object> count(String reason, Object... lines) {
        return reason == null
                ? Map.of("warehouseId", warehouse, "lines", List.of(lines))
                : Map.of("warehouseId", warehouse, "lines", List.of(lines), "reason", reason);
    }

    private static Map<String, Object> line(Sku sku, String counted) {
        return Map.of("skuId", sku.id(), "counted", counted);
    }
}
