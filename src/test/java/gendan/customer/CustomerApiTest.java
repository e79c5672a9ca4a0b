package gendan.customer;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.kernel.DataScope;
import gendan.kernel.Permission;
import gendan.testing.Answer;
import gendan.testing.Fixtures;
import gendan.testing.GendanTest;
import gendan.testing.Http;
import gendan.testing.TestPerson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@GendanTest
class CustomerApiTest {
    private static final String NANSHAN = "440305";

    private final Http http;
    private final Fixtures fixtures;
    private final JdbcClient jdbc;
    private final TestPerson writer;

    CustomerApiTest(Http http, Fixtures fixtures, JdbcClient jdbc) {
        this.fixtures = fixtures;
        this.jdbc = jdbc;
        this.writer = fixtures.administrator();
        this.http = http.as(writer);
    }

    @Test
    void aCustomerIsEnteredAndReadBack() {
        Map<String, Object> form = form(fixtures.unique("华强电子"));
        form.put("level", "VIP");
        form.put("taxNumber", "91350100m000100y43");
        form.put("phone", "+86 138-0000-" + fourDigits());
        form.put("contacts", List.of(Map.of("name", "李雷", "title", "采购经理", "phone", "0755 23456789")));
        form.put("addresses", List.of(address(NANSHAN)));
        Answer created = http.post("/api/customers", form).expect(201);
        assertThat(created.header("Location")).isEqualTo("/api/customers/" + created.text("/id"));
        Answer read = http.get(created.header("Location")).expect(200);
        assertThat(read.text()).isEqualTo(created.text());
        assertThat(read.version()).isEqualTo(1);
        assertThat(read.text("/code")).matches("KH\\d{6}");
        assertThat(read.text("/taxNumber")).isEqualTo("91350100M000100Y43");
        assertThat(read.text("/contacts/0/phone")).isEqualTo("0755-23456789");
        assertThat(read.json().at("/contacts/0/main").booleanValue()).isTrue();
        assertThat(read.text("/addresses/0/province")).isEqualTo("广东省");
        assertThat(read.text("/addresses/0/city")).isEqualTo("深圳市");
        assertThat(read.text("/addresses/0/district")).isEqualTo("南山区");
        assertThat(read.text("/regionName")).isEqualTo("广东省深圳市南山区");
        assertThat(read.text("/ownerId")).isEqualTo(writer.id().toString());
        assertThat(read.text("/ownerName")).isEqualTo(writer.name());
        assertThat(read.text("/receivable/amount")).isEqualTo("0.00");
        assertThat(read.json().has("creditLimit")).isFalse();
    }

    @Test
    void everythingWrongIsNamedAtOnceAtItsField() {
        Map<String, Object> form = form(" ");
        form.put("taxNumber", "91350100M000100Y45");
        form.put("phone", "none");
        form.put("email", "nobody");
        form.put("currency", "RMB");
        form.put("regionCode", "9999");
        form.put("ownerId", UUID.randomUUID());
        form.put("contacts", List.of(Map.of("name", "", "main", true), Map.of("name", "b", "main", true)));
        form.put("addresses", List.of(address("4403"), address("123456"), Map.of("recipient", "x\u0001")));
        Answer answer = http.post("/api/customers", form).expect(422);
        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "value.required /name",
                        "tax-number.wrong-check /taxNumber",
                        "phone.malformed /phone",
                        "email.malformed /email",
                        "currency.unknown /currency",
                        "division.unknown /regionCode",
                        "owner.unknown /ownerId",
                        "value.required /contacts/0/name",
                        "main.twice /contacts/1/main",
                        "division.too-large /addresses/0/divisionCode",
                        "division.unknown /addresses/1/divisionCode",
                        "text.unprintable /addresses/2/recipient",
                        "value.required /addresses/2/phone",
                        "value.required /addresses/2/detail",
                        "division.required /addresses/2/divisionCode");
        assertThat(http.in("en").post("/api/customers", form).text("/detail")).contains("the last one should be 3");
    }

    @Test
    void addressesAbroadNeedNoDivision() {
        Map<String, Object> form = form(fixtures.unique("Müller Maschinen"));
        form.put("taxNumber", "DE 129 273 398");
        form.put(
                "addresses",
                List.of(Map.of(
                        "recipient",
                        "Lager",
                        "phone",
                        "+49 30 1234567",
                        "country",
                        "DE",
                        "city",
                        "Berlin",
                        "detail",
                        "Hauptstraße 1",
                        "postalCode",
                        "10115")));
        Answer created = http.post("/api/customers", form).expect(201);
        assertThat(created.text("/addresses/0/country")).isEqualTo("DE");
        assertThat(created.text("/addresses/0/city")).isEqualTo("Berlin");
        assertThat(created.text("/taxNumber")).isEqualTo("DE 129 273 398");
    }

    @Test
    void aSecondEntryOfTheSameCompanyIsNoticed() {
        String name = "鼎峰" + letters() + "精密";
        String phone = "139" + fourDigits() + fourDigits();
        Map<String, Object> first = form("深圳市" + name + "有限公司");
        first.put("phone", phone);
        String id = http.post("/api/customers", first).expect(201).text("/id");

        Answer hint = http.post("/api/customers/duplicates", Map.of("name", name + "（深圳）股份有限公司"))
                .expect(200);
        assertThat(hint.text("/items/0/id")).isEqualTo(id);
        assertThat(hint.text("/items/0/reason")).isEqualTo("NAME");

        Map<String, Object> second = form(name);
        second.remove("knownDuplicate");
        second.put("phone", "+86 " + phone);
        Answer refused = http.post("/api/customers", second).expectProblem(409, "customer.duplicate");
        assertThat(refused.errors()).containsExactly("customer.duplicate", "customer.duplicate-phone /phone");
        assertThat(refused.text("/detail")).contains("深圳市" + name + "有限公司");

        second.put("knownDuplicate", true);
        http.post("/api/customers", second).expect(201);
    }

    @Test
    void whoDoesNotSeeADuplicateLearnsItsNameButNotItsId() {
        String name = "远山" + letters() + "机械有限公司";
        http.post("/api/customers", form(name)).expect(201);
        TestPerson other = fixtures.person(DataScope.OWN, null, null, Permission.CUSTOMER_WRITE);
        JsonNode found = http.as(other)
                .post("/api/customers/duplicates", Map.of("name", name))
                .expect(200)
                .json()
                .at("/items/0");
        assertThat(found.path("name").asString()).isEqualTo(name);
        assertThat(found.has("id")).isFalse();
    }

    @Test
    void aCodeIsGivenOnlyOnce() {
        Map<String, Object> form = form(fixtures.unique("客户"));
        form.put("code", fixtures.unique("K"));
        http.post("/api/customers", form).expect(201);
        form.put("name", fixtures.unique("另一个"));
        http.post("/api/customers", form).expectProblem(409, "customer.code-taken");
    }

    @Test
    void theSameRequestTwiceEntersOneCustomer() {
        Map<String, Object> form = form(fixtures.unique("客户"));
        String key = fixtures.unique("key");
        Answer first = http.once(key).post("/api/customers", form).expect(201);
        Answer second = http.once(key).post("/api/customers", form).expect(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void everyChangeStandsInTheAuditTrailFieldByField() {
        Map<String, Object> form = form(fixtures.unique("客户"));
        form.put("addresses", List.of(address(NANSHAN), address("440304")));
        Answer created = http.post("/api/customers", form).expect(201);
        String url = created.header("Location");
        form.put("level", "GOLD");
        form.put("remark", "付款及时");
        Map<String, Object> kept = address("440304");
        kept.put("addressNo", 2);
        form.put("addresses", List.of(kept, address("440306")));
        Answer changed = http.ifMatch(1).put(url, form).expect(200);
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.json()
                        .path("addresses")
                        .valueStream()
                        .map(a -> a.path("addressNo").asInt()))
                .containsExactly(2, 3);
        assertThat(audit(created.text("/id")))
                .contains("CREATED null: null → null", "CHANGED level: NORMAL → GOLD", "CHANGED remark: null → 付款及时")
                .anyMatch(line -> line.startsWith("CHANGED addresses/1: 仓库"))
                .anyMatch(line -> line.startsWith("CHANGED addresses/3: null → 仓库"));
        assertThat(events(created.text("/id"))).containsExactly("CustomerRegistered", "CustomerChanged");
    }

    @Test
    void aChangeThatChangesNothingLeavesNoTrace() {
        Map<String, Object> form = form(fixtures.unique("客户"));
        Answer created = http.post("/api/customers", form).expect(201);
        assertThat(http.ifMatch(1)
                        .put(created.header("Location"), form)
                        .expect(200)
                        .version())
                .isEqualTo(1);
        assertThat(events(created.text("/id"))).containsExactly("CustomerRegistered");
    }

    @Test
    void whoSawAnOlderStateMustLookAgain() {
        Map<String, Object> form = form(fixtures.unique("客户"));
        String url = http.post("/api/customers", form).expect(201).header("Location");
        form.put("remark", "a");
        http.ifMatch(1).put(url, form).expect(200);
        form.put("remark", "b");
        http.ifMatch(1).put(url, form).expectProblem(412, "version.stale");
        http.put(url, form).expectProblem(428, "if-match.required");
    }

    @Test
    void theCreditLimitIsSetWithAReason() {
        String id = http.post("/api/customers", form(fixtures.unique("客户")))
                .expect(201)
                .text("/id");
        String url = "/api/customers/" + id + "/credit-limit";
        Map<String, Object> limit = Map.of("amount", "50000", "currency", "CNY");
        Answer set = http.ifMatch(1)
                .put(url, Map.of("creditLimit", limit, "reason", "年度评级"))
                .expect(200);
        assertThat(set.text("/creditLimit/amount")).isEqualTo("50000.00");
        assertThat(set.text("/creditLeft/amount")).isEqualTo("50000.00");
        http.ifMatch(1).put(url, Map.of("reason", "x")).expectProblem(412, "version.stale");
        assertThat(http.put(url, Map.of("creditLimit", limit)).expect(422).errors())
                .containsExactly("value.required /reason");
        assertThat(http.put(url, Map.of("creditLimit", Map.of("amount", "-1", "currency", "CNY"), "reason", "x"))
                        .expect(422)
                        .errors())
                .containsExactly("number.out-of-range /creditLimit/amount");
        assertThat(http.put(url, Map.of("creditLimit", Map.of("amount", "1", "currency", "USD"), "reason", "x"))
                        .expect(422)
                        .errors())
                .containsExactly("credit.other-currency /creditLimit/currency");
        Answer none = http.put(url, Map.of("reason", "取消额度")).expect(200);
        assertThat(none.json().has("creditLimit")).isFalse();
        assertThat(audit(id))
                .contains(
                        "CREDIT_LIMIT_SET creditLimit: null → 50000.00 CNY",
                        "CREDIT_LIMIT_SET creditLimit: 50000.00 CNY → null");
        assertThat(events(id)).containsExactly("CustomerRegistered", "CreditLimitChanged", "CreditLimitChanged");
        assertThat(http.get("/api/customers/" + id + "/credit").expect(200).text("/receivable/amount"))
                .isEqualTo("0.00");
    }

    @Test
    void theFormCannotChangeTheLimit() {
        Map<String, Object> form = form(fixtures.unique("客户"));
        form.put("creditLimit", Map.of("amount", "100", "currency", "CNY"));
        String url = http.post("/api/customers", form).expect(201).header("Location");
        http.ifMatch(1).put(url, form).expect(200);
        form.put("creditLimit", Map.of("amount", "200", "currency", "CNY"));
        assertThat(http.ifMatch(1).put(url, form).expect(422).errors())
                .containsExactly("credit.own-command /creditLimit");
        form.remove("creditLimit");
        form.put("currency", "USD");
        assertThat(http.ifMatch(1).put(url, form).expect(422).errors())
                .containsExactly("customer.currency-in-use /currency");
    }

    @Test
    void aCustomerIsBlacklistedWithAReason() {
        String id = http.post("/api/customers", form(fixtures.unique("客户")))
                .expect(201)
                .text("/id");
        String url = "/api/customers/" + id + "/blacklist";
        assertThat(http.put(url, Map.of("blacklisted", true)).expect(422).errors())
                .containsExactly("value.required /reason");
        Answer listed =
                http.put(url, Map.of("blacklisted", true, "reason", "恶意拖欠")).expect(200);
        assertThat(listed.text("/blacklistReason")).isEqualTo("恶意拖欠");
        Answer lifted =
                http.put(url, Map.of("blacklisted", false, "reason", "已结清")).expect(200);
        assertThat(lifted.json().has("blacklistReason")).isFalse();
        assertThat(events(id)).containsExactly("CustomerRegistered", "CustomerBlacklisted", "CustomerBlacklisted");
    }

    @Test
    void everyEndpointAsksForItsPermission() {
        Http nobody = http.as(fixtures.person());
        String one = "/api/customers/" + UUID.randomUUID();
        nobody.get("/api/customers").expectProblem(403, "permission.missing");
        nobody.get(one).expectProblem(403, "permission.missing");
        nobody.get(one + "/credit").expectProblem(403, "permission.missing");
        nobody.post("/api/customers", Map.of()).expectProblem(403, "permission.missing");
        nobody.post("/api/customers/duplicates", Map.of()).expectProblem(403, "permission.missing");
        nobody.put(one, Map.of()).expectProblem(403, "permission.missing");
        nobody.put(one + "/credit-limit", Map.of()).expectProblem(403, "permission.missing");
        nobody.put(one + "/blacklist", Map.of()).expectProblem(403, "permission.missing");
        nobody.get("/api/divisions?parent=44").expect(200);
        nobody.get("/api/divisions/440305").expect(200);
        nobody.get("/api/divisions/1").expectProblem(404, "division.not-found");
    }

    @Test
    void absurdInputIsRefusedAndNeverAFailure() {
        http.post("/api/customers", "{\"name\":\"x\",\"contacts\":[null]}").expectProblem(422, "value.required");
        http.post("/api/customers", "{\"name\":5}").expectProblem(400, "json.wrong-type");
        http.post("/api/customers", "{\"nome\":\"x\"}").expectProblem(400, "json.unknown-field");
        http.post("/api/customers", "null").expectProblem(400, "json.missing");
        http.post("/api/customers", "{\"name\":\"x\",\"creditLimit\":{\"amount\":\"1e99\",\"currency\":\"CNY\"}}")
                .expect(422);
        http.once(fixtures.unique("key"))
                .post(
                        "/api/customers",
                        "{\"name\":\"x\",\"creditLimit\":{\"amount\":\"1e99999\",\"currency\":\"CNY\"}}")
                .expectProblem(400, "json.wrong-type");
        http.post("/api/customers", "{\"name\":\"x\",\"creditLimit\":{\"amount\":\"1\",\"currency\":\"abc\"}}")
                .expect(422);
        http.post("/api/customers", "{\"name\":\"x\",\"creditLimit\":{\"amount\":\"1\"}}")
                .expect(400);
        http.get("/api/customers?q=%00").expect(400);
        http.get("/api/customers?q=" + "x".repeat(5000)).expect(200);
        http.get("/api/customers/not-an-id").expectProblem(400, "parameter.wrong-type");
    }

    private List<String> audit(String id) {
        return jdbc.sql("""
                        select action || ' ' || coalesce(field, 'null') || ': ' || coalesce(old_value, 'null')
                               || ' → ' || coalesce(new_value, 'null')
                        from platform.audit_entry where subject_id = :id::uuid order by id
                        """).param("id", id).query(String.class).list();
    }

    private List<String> events(String id) {
        return jdbc.sql("select type from platform.event where subject_id = :id::uuid order by position")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private Map<String, Object> form(String name) {
        Map<String, Object> form = new HashMap<>();
        form.put("name", name);
        form.put("knownDuplicate", true);
        return form;
    }

    private static Map<String, Object> address(String divisionCode) {
        return new HashMap<>(
                Map.of("recipient", "仓库", "phone", "13800000000", "divisionCode", divisionCode, "detail", "科技路 1 号"));
    }

    private String letters() {
        return fixtures.unique("z").toLowerCase(java.util.Locale.ROOT).replace("-", "");
    }

    private String fourDigits() {
        return String.valueOf(java.util.concurrent.ThreadLocalRandom.current().nextInt(1000, 10000));
    }
}
