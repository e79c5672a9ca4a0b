package gendan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.kernel.Actor;
import gendan.kernel.Money;
import gendan.kernel.Permission;
import gendan.testing.Answer;
import gendan.testing.Fixtures;
import gendan.testing.GendanTest;
import gendan.testing.Http;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@GendanTest
class ProductApiTest {
    private final Http http;
    private final Fixtures fixtures;
    private final JdbcClient jdbc;
    private final RegisterProduct register;

    ProductApiTest(Http http, Fixtures fixtures, JdbcClient jdbc, RegisterProduct register) {
        this.fixtures = fixtures;
        this.jdbc = jdbc;
        this.register = register;
        this.http = http.as(fixtures.administrator());
    }

    @Test
    void aProductIsEnteredWithItsSkusAndReadBack() {
        String code = fixtures.unique("P");
        Map<String, Object> form = form("深沟球轴承", sku("25×52×15", "113"), sku("30×62×16", "226.5"));
        form.put("code", code);
        form.put("model", "6205-2RS");
        form.put("category", "轴承");
        Answer created = http.post("/api/products", form).expect(201);
        Answer read = http.get(created.header("Location")).expect(200);
        assertThat(read.text()).isEqualTo(created.text());
        assertThat(read.version()).isEqualTo(1);
        assertThat(read.text("/unit")).isEqualTo("件");
        assertThat(read.text("/skus/0/code")).isEqualTo(code + "-1");
        assertThat(read.text("/skus/1/code")).isEqualTo(code + "-2");
        assertThat(read.text("/skus/1/unitPrice/amount")).isEqualTo("226.50");
        assertThat(read.text("/skus/0/taxRate")).isEqualTo("0.13");
        assertThat(read.text("/skus/0/priceWithTax/amount")).isEqualTo("113.00");
        assertThat(read.text("/skus/0/priceWithoutTax/amount")).isEqualTo("100.00");
        assertThat(read.text("/skus/0/packSize")).isEqualTo("1");
        assertThat(http.get("/api/products/categories")
                        .expect(200)
                        .json()
                        .path("items")
                        .valueStream())
                .anyMatch(category -> category.asString().equals("轴承"));
    }

    @Test
    void aPriceWithoutTaxIsShownBothWays() {
        Map<String, Object> sku = sku(null, "99.99");
        sku.put("priceIncludesTax", false);
        sku.put("taxRate", "0.0600");
        Answer created = http.post("/api/products", form("服务", sku)).expect(201);
        assertThat(created.text("/skus/0/priceWithTax/amount")).isEqualTo("105.9894");
        assertThat(created.text("/skus/0/priceWithoutTax/amount")).isEqualTo("99.99");
        assertThat(created.text("/skus/0/taxRate")).isEqualTo("0.06");
        assertThat(created.text("/skus/0/code")).isEqualTo(created.text("/code"));
        assertThat(created.text("/code")).matches("CP\\d{6}");
    }

    @Test
    void everythingWrongIsNamedAtOnceAtItsField() {
        Map<String, Object> bad = sku(null, "-1");
        bad.put("taxRate", "1");
        bad.put("packSize", "0");
        bad.put("minimumQuantity", "1.00001");
        bad.put("weightKg", "-0.1");
        bad.put("code", "?");
        bad.put("id", UUID.randomUUID());
        Map<String, Object> free = sku(null, "1");
        free.put("unitPrice", Map.of("amount", "1", "currency", "RMB"));
        Map<String, Object> unpriced = new HashMap<>();
        assertThat(http.post("/api/products", form("", bad, free, unpriced))
                        .expect(422)
                        .errors())
                .containsExactlyInAnyOrder(
                        "value.required /name",
                        "number.out-of-range /skus/0/unitPrice/amount",
                        "number.out-of-range /skus/0/taxRate",
                        "number.out-of-range /skus/0/packSize",
                        "number.too-many-decimals /skus/0/minimumQuantity",
                        "number.out-of-range /skus/0/weightKg",
                        "product.code-malformed /skus/0/code",
                        "product.sku-unknown /skus/0/id",
                        "currency.unknown /skus/1/unitPrice/currency",
                        "value.required /skus/2/unitPrice");
        assertThat(http.post("/api/products", form("x")).expect(422).errors()).containsExactly("product.no-sku /skus");
        assertThat(http.post("/api/products", "{\"name\":\"x\",\"skus\":[null]}")
                        .expect(422)
                        .errors())
                .containsExactly("value.required /skus/0");
    }

    @Test
    void codesAndBarcodesBelongToOneSku() {
        String code = fixtures.unique("S");
        String barcode = fixtures.unique("69");
        Map<String, Object> sku = sku(null, "1");
        sku.put("code", code);
        sku.put("barcode", barcode);
        http.post("/api/products", form("甲", sku)).expect(201);
        Map<String, Object> same = sku(null, "1");
        same.put("code", code);
        same.put("barcode", barcode);
        assertThat(http.post("/api/products", form("乙", sku(null, "2"), same))
                        .expect(409)
                        .errors())
                .containsExactlyInAnyOrder(
                        "product.sku-code-taken /skus/1/code", "product.barcode-taken /skus/1/barcode");
        same.remove("barcode");
        assertThat(http.post("/api/products", form("乙", same, same)).expect(422).errors())
                .containsExactly("product.sku-twice /skus/1/code");
        Map<String, Object> form = form("丙", sku(null, "1"));
        form.put("code", fixtures.unique("P"));
        http.post("/api/products", form).expect(201);
        http.post("/api/products", form).expectProblem(409, "product.code-taken");
    }

    @Test
    void skusAreAddedChangedAndDeactivatedButNeverDeleted() {
        Map<String, Object> form = form("螺栓", sku("M8×20", "1.20"), sku("M8×30", "1.30"));
        Answer created = http.post("/api/products", form).expect(201);
        String url = created.header("Location");
        Map<String, Object> first = sku("M8×20", "1.25");
        first.put("id", created.text("/skus/0/id"));
        Map<String, Object> second = sku("M8×30", "1.30");
        second.put("id", created.text("/skus/1/id"));
        second.put("active", false);
        form.put("skus", List.of(first));
        assertThat(http.ifMatch(1).put(url, form).expect(422).errors()).containsExactly("product.sku-missing /skus");
        form.put("skus", List.of(first, second, sku("M8×40", "1.40")));
        Answer changed = http.ifMatch(1).put(url, form).expect(200);
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.text("/skus/0/id")).isEqualTo(created.text("/skus/0/id"));
        assertThat(changed.text("/skus/0/code")).isEqualTo(created.text("/skus/0/code"));
        assertThat(changed.text("/skus/0/unitPrice/amount")).isEqualTo("1.25");
        assertThat(changed.json().at("/skus/1/active").booleanValue()).isFalse();
        assertThat(changed.text("/skus/2/code")).isEqualTo(changed.text("/code") + "-3");
        String sku = created.text("/skus/0/code");
        assertThat(audit(created.text("/id")))
                .contains("CREATED null: null → null", "CHANGED skus/" + sku + "/unitPrice: 1.20 CNY → 1.25 CNY")
                .anyMatch(line -> line.endsWith("/active: true → false"));
        assertThat(jdbc.sql("select type from platform.event where subject_id = :id::uuid order by position")
                        .param("id", created.text("/id"))
                        .query(String.class)
                        .list())
                .containsExactly("ProductRegistered", "ProductChanged");
        http.ifMatch(1).put(url, form).expectProblem(412, "version.stale");
        http.put(url, form).expectProblem(428, "if-match.required");
        http.ifMatch(1).put("/api/products/" + UUID.randomUUID(), form).expectProblem(404, "product.not-found");
    }

    @Test
    void aChangeThatChangesNothingLeavesNoTrace() {
        Map<String, Object> form = form("垫圈", sku("M8", "0.10"));
        Answer created = http.post("/api/products", form).expect(201);
        Map<String, Object> sku = sku("M8", "0.1000");
        sku.put("id", created.text("/skus/0/id"));
        form.put("skus", List.of(sku));
        assertThat(http.ifMatch(1)
                        .put(created.header("Location"), form)
                        .expect(200)
                        .version())
                .isEqualTo(1);
    }

    @Test
    void productsAreFoundByNamePinyinModelAndTheirSkus() {
        String mark = fixtures.unique("q").toLowerCase(Locale.ROOT).replace("-", "");
        Map<String, Object> sku = sku("银色" + mark + "25*52", "1");
        sku.put("barcode", "690" + mark);
        Map<String, Object> form = form("重型" + mark + "弹簧", sku);
        form.put("model", "TH-" + mark + "/9");
        String id = http.post("/api/products", form).expect(201).text("/id");
        for (String typed : List.of(
                "弹簧 " + mark, "zhongxing" + mark, "zx" + mark + "th", "TH" + mark + "9", "银色 " + mark, "690" + mark)) {
            assertThat(ids("q=" + encoded(typed))).as(typed).containsExactly(id);
        }
        assertThat(ids("q=" + mark + "&active=false")).isEmpty();
        assertThat(ids("q=" + mark + "&category=none")).isEmpty();
    }

    @Test
    void aListIsReadPageByPage() {
        String mark = fixtures.unique("q").toLowerCase(Locale.ROOT).replace("-", "");
        List<ProductForm> forms = IntStream.range(0, 5)
                .mapToObj(i -> new ProductForm(
                        null, mark + i, null, null, null, null, null, null, List.of(plainSku("1." + i))))
                .toList();
        List<String> entered = new ArrayList<>(register.runAll(Actor.SYSTEM, forms).reversed().stream()
                .map(UUID::toString)
                .toList());
        Answer first = http.get("/api/products?limit=3&q=" + mark).expect(200);
        Answer second = http.get("/api/products?limit=3&q=" + mark + "&cursor=" + first.text("/next"))
                .expect(200);
        List<String> seen = new ArrayList<>();
        for (Answer page : List.of(first, second)) {
            page.json()
                    .path("items")
                    .valueStream()
                    .forEach(item -> seen.add(item.path("id").asString()));
        }
        assertThat(seen).isEqualTo(entered);
        assertThat(second.text("/next")).isNull();
        assertThat(first.text("/items/0/skus/0/unitPrice/amount")).isEqualTo("1.40");
    }

    @Test
    void everyEndpointAsksForItsPermission() {
        Http nobody = http.as(fixtures.person());
        String one = "/api/products/" + UUID.randomUUID();
        nobody.get("/api/products").expectProblem(403, "permission.missing");
        nobody.get("/api/products/categories").expectProblem(403, "permission.missing");
        nobody.get(one).expectProblem(403, "permission.missing");
        nobody.post("/api/products", Map.of()).expectProblem(403, "permission.missing");
        nobody.put(one, Map.of()).expectProblem(403, "permission.missing");
        http.as(fixtures.person(Permission.PRODUCT_READ)).get("/api/products").expect(200);
    }

    private static ProductForm.Sku plainSku(String price) {
        return new ProductForm.Sku(null, null, null, null, Money.of(price, "CNY"), null, null, null, null, null, null);
    }

    private List<String> ids(String query) {
        return http.get("/api/products?" + query)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private List<String> audit(String id) {
        return jdbc.sql("""
                        select action || ' ' || coalesce(field, 'null') || ': ' || coalesce(old_value, 'null')
                               || ' → ' || coalesce(new_value, 'null')
                        from platform.audit_entry where subject_id = :id::uuid order by id
                        """).param("id", id).query(String.class).list();
    }

    private static Map<String, Object> form(String name, Object... skus) {
        Map<String, Object> form = new HashMap<>();
        form.put("name", name);
        form.put("skus", List.of(skus));
        return form;
    }

    private static Map<String, Object> sku(String specification, String price) {
        Map<String, Object> sku = new HashMap<>();
        sku.put("specification", specification);
        sku.put("unitPrice", Map.of("amount", price, "currency", "CNY"));
        return sku;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
