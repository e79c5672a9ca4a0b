package gendan.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.inventory.StockWorld.Sku;
import gendan.testing.Answer;
import gendan.testing.Fixtures;
import gendan.testing.GendanTest;
import gendan.testing.Http;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@GendanTest
class SkuPickerTest {
    private final Http http;
    private final Fixtures fixtures;
    private final StockWorld world;
    private final JdbcClient jdbc;
    private final UUID warehouse;

    SkuPickerTest(Http http, Fixtures fixtures, StockWorld world, JdbcClient jdbc) {
        this.http = http.as(fixtures.administrator());
        this.fixtures = fixtures;
        this.world = world;
        this.jdbc = jdbc;
        this.warehouse = world.warehouse();
    }

    @Test
    void theExactCodeComesFirstThenCodesThatBeginWithIt() {
        List<Sku> skus = world.skus(12);
        String prefix =
                skus.getFirst().code().substring(0, skus.getFirst().code().length() - 5);
        jdbc.sql("update catalog.sku set code = :code where id = :id")
                .param("code", prefix)
                .param("id", skus.get(7).id())
                .update();
        List<String> codes = codes(http.get("/api/skus?limit=5&q=" + prefix.toLowerCase(Locale.ROOT))
                .expect(200));
        assertThat(codes).hasSize(5).startsWith(prefix, skus.getFirst().code());
        assertThat(codes(http.get("/api/skus?q=" + prefix).expect(200)).getFirst())
                .isEqualTo(prefix);
    }

    @Test
    void aChoiceShowsPriceAndWhatIsAvailableInTheWarehouse() {
        Sku sku = world.sku();
        world.receive(warehouse, sku, "8");
        JsonNode there = choice("/api/skus?q=" + sku.code() + "&warehouseId=" + warehouse);
        assertThat(there.path("available").asString()).isEqualTo("8");
        assertThat(there.at("/unitPrice/amount").asString()).isEqualTo("12.50");
        assertThat(there.path("unit").asString()).isEqualTo("套");
        assertThat(there.path("taxRate").asString()).isEqualTo("0.13");
        assertThat(choice("/api/skus?q=" + sku.code()).path("available").asString())
                .isEqualTo("0");
    }

    @Test
    void skusAreFoundByBarcodeSpecificationAndPinyin() {
        Sku sku = world.sku();
        String barcode = fixtures.unique("69");
        jdbc.sql("update catalog.sku set barcode = :barcode where id = :id")
                .param("barcode", barcode)
                .param("id", sku.id())
                .update();
        assertThat(codes(http.get("/api/skus?q=" + barcode).expect(200))).containsExactly(sku.code());
        assertThat(codes(http.get("/api/skus?limit=200&q=zc%20" + sku.code()).expect(200)))
                .containsExactly(sku.code());
        assertThat(codes(http.get("/api/skus?q=25*52%206205%20" + sku.code()).expect(200)))
                .containsExactly(sku.code());
    }

    @Test
    void whatIsNoLongerSoldIsNotOffered() {
        Sku sku = world.sku();
        jdbc.sql("update catalog.sku set active = false where id = :id")
                .param("id", sku.id())
                .update();
        assertThat(codes(http.get("/api/skus?q=" + sku.code()).expect(200))).isEmpty();
        assertThat(unknown(lookUp(sku.code()))).containsExactly(sku.code());
    }

    @Test
    void pastedCodesAreFoundInAnyCaseEachOnce() {
        List<Sku> skus = world.skus(2);
        Sku first = skus.getFirst();
        world.receive(warehouse, first, "3");
        Answer found = lookUp(
                " " + first.code().toLowerCase(Locale.ROOT) + " ", skus.get(1).code(), first.code(), "no-such", "");
        assertThat(codes(found)).containsExactly(first.code(), skus.get(1).code());
        assertThat(found.text("/items/0/onHand")).isEqualTo("3");
        assertThat(unknown(found)).containsExactly("no-such");
    }

    @Test
    void aCodeThatDiffersOnlyInCaseMeansItsOwnSku() {
        List<Sku> skus = world.skus(2);
        String lower = skus.getFirst().code().toLowerCase(Locale.ROOT);
        jdbc.sql("update catalog.sku set code = :code where id = :id")
                .param("code", lower)
                .param("id", skus.get(1).id())
                .update();
        assertThat(codes(lookUp(lower))).containsExactly(lower);
        String mixed = skus.getFirst().code().substring(0, 1) + lower.substring(1);
        assertThat(unknown(lookUp(mixed))).containsExactly(mixed);
    }

    @Test
    void twoThousandCodesAreFoundAtOnceAndNoMore() {
        List<String> codes = world.skus(2000).stream().map(Sku::code).toList();
        assertThat(http.post("/api/skus/lookup", Map.of("codes", codes))
                        .expect(200)
                        .json()
                        .path("items"))
                .hasSize(2000);
        assertThat(http.post("/api/skus/lookup", Map.of("codes", Collections.nCopies(2001, "x")))
                        .expect(422)
                        .errors())
                .containsExactly("list.too-long /codes");
        assertThat(http.post("/api/skus/lookup", Map.of()).expect(422).errors())
                .containsExactly("value.required /codes");
        http.get("/api/skus?q=%25_%5C&limit=200").expect(200);
        http.get("/api/skus").expect(200);
    }

    @Test
    void theyAskForThePermissionToReadProducts() {
        Http nobody = http.as(fixtures.person());
        nobody.get("/api/skus").expectProblem(403, "permission.missing");
        nobody.post("/api/skus/lookup", Map.of("codes", List.of())).expectProblem(403, "permission.missing");
    }

    private Answer lookUp(String... codes) {
        return http.post("/api/skus/lookup", Map.of("codes", List.of(codes), "warehouseId", warehouse))
                .expect(200);
    }

    private JsonNode choice(String url) {
        return http.get(url).expect(200).json().at("/items/0");
    }

    private static List<String> codes(Answer answer) {
        return answer.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("code").asString())
                .toList();
    }

    private static List<String> unknown(Answer answer) {
        return answer.json()
                .path("unknown")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
