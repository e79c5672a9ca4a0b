package gendan.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.inventory.StockWorld.Sku;
import gendan.testing.Answer;
import gendan.testing.Fixtures;
import gendan.testing.GendanTest;
import gendan.testing.Http;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@GendanTest
class WarehouseApiTest {
    private final Http http;
    private final Fixtures fixtures;
    private final StockWorld world;

    WarehouseApiTest(Http http, Fixtures fixtures, StockWorld world) {
        this.http = http.as(fixtures.administrator());
        this.fixtures = fixtures;
        this.world = world;
    }

    @Test
    void aWarehouseIsAddedAndChanged() {
        Map<String, Object> form = form();
        Answer created = http.post("/api/warehouses", form).expect(201);
        String url = created.header("Location");
        form.put("name", "华东二号仓");
        assertThat(http.ifMatch(1).put(url, form).expect(200).version()).isEqualTo(2);
        assertThat(http.ifMatch(2).put(url, form).expect(200).version()).isEqualTo(2);
        http.ifMatch(1).put(url, form).expectProblem(412, "version.stale");
        http.put(url, form).expectProblem(428, "if-match.required");
        assertThat(http.get(url).expect(200).text("/name")).isEqualTo("华东二号仓");
        form.put("name", "x");
        http.post("/api/warehouses", form).expectProblem(409, "warehouse.code-taken");
        http.get("/api/warehouses/" + UUID.randomUUID()).expectProblem(404, "warehouse.not-found");
    }

    @Test
    void everythingWrongIsNamed() {
        Map<String, Object> form =
                new HashMap<>(Map.of("code", "?", "regionCode", "abc", "main", true, "active", false));
        assertThat(http.post("/api/warehouses", form).expect(422).errors())
                .containsExactlyInAnyOrder(
                        "warehouse.code-malformed /code",
                        "warehouse.region-malformed /regionCode",
                        "warehouse.main-inactive /active",
                        "value.required /name");
    }

    @Test
    void thereIsAlwaysOneMainWarehouse() {
        JsonNode main = http.get("/api/warehouses").expect(200).json().at("/items/0");
        assertThat(main.path("main").booleanValue()).isTrue();
        String mainUrl = "/api/warehouses/" + main.path("id").asString();
        Map<String, Object> asItIs = new HashMap<>(Map.of(
                "code", main.path("code").asString(), "name", main.path("name").asString()));
        asItIs.put("main", false);
        assertThat(http.ifMatch(main.path("version").asLong())
                        .put(mainUrl, asItIs)
                        .expect(422)
                        .errors())
                .containsExactly("warehouse.main-needed /main");
        Map<String, Object> other = form();
        other.put("main", true);
        Answer created = http.post("/api/warehouses", other).expect(201);
        assertThat(http.get("/api/warehouses")
                        .json()
                        .path("items")
                        .valueStream()
                        .filter(warehouse -> warehouse.path("main").booleanValue())
                        .map(warehouse -> warehouse.path("id").asString()))
                .containsExactly(created.text("/id"));
        asItIs.put("main", true);
        http.ifMatch(http.get(mainUrl).version()).put(mainUrl, asItIs).expect(200);
    }

    @Test
    void oneThatHoldsStockIsNotClosed() {
        UUID warehouse = world.warehouse();
        Sku sku = world.sku();
        world.receive(warehouse, sku, "1");
        String url = "/api/warehouses/" + warehouse;
        Answer read = http.get(url).expect(200);
        Map<String, Object> form =
                new HashMap<>(Map.of("code", read.text("/code"), "name", read.text("/name"), "active", false));
        http.ifMatch(1).put(url, form).expectProblem(409, "warehouse.not-empty");
        var count = Map.of(
                "warehouseId", warehouse, "lines", List.of(Map.of("skuId", sku.id(), "counted", "0")), "reason", "清仓");
        http.post("/api/stock/counts", count).expect(200);
        http.ifMatch(1).put(url, form).expect(200);
        assertThat(http.post("/api/stock/counts", count).expect(422).errors())
                .containsExactly("warehouse.inactive /warehouseId");
    }

    @Test
    void changesAskForThePermission() {
        Http nobody = http.as(fixtures.person());
        nobody.get("/api/warehouses").expect(200);
        nobody.post("/api/warehouses", Map.of()).expectProblem(403, "permission.missing");
        nobody.put("/api/warehouses/" + UUID.randomUUID(), Map.of()).expectProblem(403, "permission.missing");
    }

    private Map<String, Object> form() {
        return new HashMap<>(Map.of("code", fixtures.unique("W"), "name", "华东仓", "regionCode", "3101"));
    }
}
