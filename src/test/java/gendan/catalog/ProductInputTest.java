package gendan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.testing.Answer;
import gendan.testing.Fixtures;
import gendan.testing.GendanTest;
import gendan.testing.Http;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// What comes in about products, and what of it is refused.
@GendanTest
class ProductInputTest {
    private final Http http;
    private final Fixtures fixtures;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProductInputTest(Http http, Fixtures fixtures, JdbcClient jdbc, JsonMapper json) {
        this.fixtures = fixtures;
        this.jdbc = jdbc;
        this.json = json;
        this.http = http.as(fixtures.administrator());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "422; number.too-many-decimals /skus/0/unitPrice/amount; {'unitPrice':{'amount':'1.1234567','currency':'CNY'}}",
                "422; number.out-of-range /skus/0/unitPrice/amount; {'unitPrice':{'amount':'10000000001','currency':'CNY'}}",
                "422; number.absurd /skus/0/unitPrice/amount; {'unitPrice':{'amount':'1e99','currency':'CNY'}}",
                "400; json.wrong-type /skus/0/unitPrice/amount; {'unitPrice':{'amount':'1e99999','currency':'CNY'}}",
                "400; json.wrong-type /skus/0/unitPrice/amount; {'unitPrice':{'amount':'dear','currency':'CNY'}}",
                "422; currency.unknown /skus/0/unitPrice/currency; {'unitPrice':{'amount':'1','currency':'cny'}}",
                "422; value.required /skus/0/unitPrice; {'specification':'M8'}",
                "422; number.out-of-range /skus/0/taxRate; {'taxRate':'1','unitPrice':{'amount':'1','currency':'CNY'}}",
                "422; number.out-of-range /skus/0/taxRate; {'taxRate':'-0.01','unitPrice':{'amount':'1','currency':'CNY'}}",
                "422; number.too-many-decimals /skus/0/taxRate; {'taxRate':'0.13001','unitPrice':{'amount':'1','currency':'CNY'}}",
                "422; number.out-of-range /skus/0/packSize; {'packSize':'0','unitPrice':{'amount':'1','currency':'CNY'}}",
                "422; number.out-of-range /skus/0/minimumQuantity; {'minimumQuantity':'-1','unitPrice':{'amount':'1','currency':'CNY'}}",
                "422; number.too-many-decimals /skus/0/weightKg; {'weightKg':'0.00001','unitPrice':{'amount':'1','currency':'CNY'}}",
                "422; text.unprintable /skus/0/specification; {'specification':'\\u0000','unitPrice':{'amount':'1','currency':'CNY'}}",
                "422; text.unprintable /skus/0/barcode; {'barcode':'6\\u0007','unitPrice':{'amount':'1','currency':'CNY'}}",
                "422; product.code-malformed /skus/0/code; {'code':'<x>','unitPrice':{'amount':'1','currency':'CNY'}}",
                "400; json.unknown-field /skus/0/price; {'price':'1'}",
                "400; json.wrong-type /skus/0/active; {'active':'perhaps'}",
                "400; json.wrong-type /skus/0/id; {'id':'7'}",
                "400; json.wrong-type /skus; [1]",
            })
    void aWrongSkuIsRefusedAtItsField(int status, String error, String sku) {
        String name = fixtures.unique("错误");
        String skus = sku.startsWith("[") ? "{}" : "[" + sku.replace('\'', '"') + "]";
        Answer answer = http.post("/api/products", "{\"name\":\"" + name + "\",\"skus\":" + skus + "}");
        assertThat(answer.expect(status).errors()).containsExactly(error);
        assertThat(jdbc.sql("select count(*) from catalog.product where name = :name")
                        .param("name", name)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void textsAndListsHaveTheirLimits() {
        Map<String, Object> form = form("长".repeat(201), sku("1"));
        form.put("code", "C".repeat(65));
        form.put("category", "类".repeat(101));
        form.put("unit", "件".repeat(21));
        assertThat(http.post("/api/products", form).expect(422).errors())
                .containsExactlyInAnyOrder(
                        "text.too-long /name", "text.too-long /code", "text.too-long /category", "text.too-long /unit");
        Map<String, Object> many = form("多", Collections.nCopies(201, sku("1")).toArray());
        assertThat(http.post("/api/products", many).expect(422).errors()).containsExactly("list.too-long /skus");
        assertThat(http.in("en").post("/api/products", many).text("/detail"))
                .isEqualTo("At most 200 entries, there are 201.");
        Answer whole = http.post(
                        "/api/products",
                        form(
                                "满",
                                IntStream.range(0, 200).mapToObj(i -> sku("1")).toArray()))
                .expect(201);
        assertThat(whole.json().path("skus")).hasSize(200);
    }

    @Test
    void parametersThatMakeNoSenseAreRefused() {
        http.get("/api/products?cursor=broken").expectProblem(400, "page.cursor-broken");
        http.get("/api/products?limit=0").expectProblem(422, "page.size-out-of-range");
        http.get("/api/products?active=perhaps").expectProblem(400, "parameter.wrong-type");
        http.get("/api/products/not-an-id").expectProblem(400, "parameter.wrong-type");
        http.get("/api/products?q=%00").expect(400);
        http.get("/api/products?q=" + "x".repeat(5_000)).expect(200);
    }

    @Test
    void whatWasReadCanBeSentBack() {
        Map<String, Object> form = form("可回传", sku("113"));
        Answer created = http.post("/api/products", form).expect(201);
        form.put("code", created.text("/code"));
        form.put("skus", json.convertValue(created.json().path("skus"), List.class));
        Answer same = http.ifMatch(1).put(created.header("Location"), form).expect(200);
        assertThat(same.text()).isEqualTo(created.text());
    }

    @Test
    void twoSkusMayExchangeTheirCodes() {
        String a = fixtures.unique("A");
        String b = fixtures.unique("B");
        Answer created = http.post("/api/products", form("互换", coded(null, a), coded(null, b)))
                .expect(201);
        String first = created.text("/skus/0/id");
        String second = created.text("/skus/1/id");
        Answer changed = http.ifMatch(1)
                .put(created.header("Location"), form("互换", coded(first, b), coded(second, a)))
                .expect(200);
        assertThat(changed.text("/skus/0/code")).isEqualTo(b);
        assertThat(changed.text("/skus/1/code")).isEqualTo(a);
        assertThat(jdbc.sql("select field || ' ' || new_value from platform.audit_entry where action = 'CHANGED'"
                                + " and subject_id = :id::uuid order by id")
                        .param("id", created.text("/id"))
                        .query(String.class)
                        .list())
                .containsExactly("skus/" + a + "/code " + b, "skus/" + b + "/code " + a);
        Map<String, Object> late = coded(null, a);
        late.put("specification", "新");
        Answer handedOn = http.ifMatch(2)
                .put(created.header("Location"), form("互换", coded(first, b), coded(second, fixtures.unique("C")), late))
                .expect(200);
        assertThat(handedOn.text("/skus/2/code")).isEqualTo(a);
    }

    @Test
    void aCodeOfAnotherProductIsRefusedOnAChangeToo() {
        String code = fixtures.unique("S");
        http.post("/api/products", form("甲", coded(null, code))).expect(201);
        Answer other = http.post("/api/products", form("乙", sku("1"))).expect(201);
        Map<String, Object> own = sku("1");
        own.put("id", other.text("/skus/0/id"));
        assertThat(http.ifMatch(1)
                        .put(other.header("Location"), form("乙", own, coded(null, code)))
                        .expect(409)
                        .errors())
                .containsExactly("product.sku-code-taken /skus/1/code");
        assertThat(http.get(other.header("Location")).text()).isEqualTo(other.text());
    }

    @Test
    void aBarcodeOnSaleStandsOnceInAProduct() {
        Map<String, Object> one = sku("1");
        one.put("barcode", fixtures.unique("69"));
        Map<String, Object> two = new HashMap<>(one);
        assertThat(http.post("/api/products", form("条码", one, two)).expect(422).errors())
                .containsExactly("product.barcode-twice /skus/1/barcode");
        two.put("active", false);
        http.post("/api/products", form("条码", one, two)).expect(201);
    }

    @Test
    void theSameRequestTwiceEntersOneProduct() {
        Map<String, Object> form = form(fixtures.unique("一次"), sku("1"));
        String key = fixtures.unique("key");
        Answer first = http.once(key).post("/api/products", form).expect(201);
        Answer second = http.once(key).post("/api/products", form).expect(201);
        assertThat(second.text()).isEqualTo(first.text());
        form.put("name", fixtures.unique("两次"));
        http.once(key).post("/api/products", form).expectProblem(422, "idempotency.other-body");
    }

    @Test
    void ofManyWhoEnterOneCodeAtOnceOneGetsItAndTheOthersAreToldWhere()
            throws InterruptedException, ExecutionException {
        String code = fixtures.unique("RACE");
        int made = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> http.post("/api/products", form("抢" + i, coded(null, code)))))
                    .toList();
            for (Future<Answer> answer : answers) {
                if (answer.get().status() == 201) {
                    made++;
                } else {
                    assertThat(answer.get().expect(409).errors())
                            .containsExactly("product.sku-code-taken /skus/0/code");
                }
            }
        }
        assertThat(made).isEqualTo(1);
    }

    private static Map<String, Object> coded(String id, String code) {
        Map<String, Object> sku = sku("1");
        sku.put("code", code);
        if (id != null) {
            sku.put("id", id);
        }
        return sku;
    }

    private static Map<String, Object> form(String name, Object... skus) {
        Map<String, Object> form = new HashMap<>();
        form.put("name", name);
        form.put("skus", List.of(skus));
        return form;
    }

    private static Map<String, Object> sku(String price) {
        Map<String, Object> sku = new HashMap<>();
        sku.put("unitPrice", Map.of("amount", price, "currency", "CNY"));
        return sku;
    }
}
