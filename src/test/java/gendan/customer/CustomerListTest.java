package gendan.customer;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.kernel.DataScope;
import gendan.kernel.Permission;
import gendan.testing.Answer;
import gendan.testing.Fixtures;
import gendan.testing.GendanTest;
import gendan.testing.Http;
import gendan.testing.TestPerson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@GendanTest
class CustomerListTest {
    private static final String NANSHAN = "440305";

    private final Http http;
    private final Fixtures fixtures;
    private final TestPerson writer;

    CustomerListTest(Http http, Fixtures fixtures) {
        this.fixtures = fixtures;
        this.writer = fixtures.administrator();
        this.http = http.as(writer);
    }

    @Test
    void customersAreFoundByNamePinyinCodeAndPhone() {
        String mark = letters();
        Map<String, Object> form = form("重庆" + mark + "轴承有限公司");
        form.put("code", fixtures.unique("CUST"));
        form.put("phone", "137" + fourDigits() + fourDigits());
        String id = http.post("/api/customers", form).expect(201).text("/id");
        for (String typed : List.of(
                "重庆" + mark,
                mark + " 轴承",
                "重庆 " + mark,
                mark.toUpperCase(java.util.Locale.ROOT),
                "cq" + mark + "zc",
                "chongqing" + mark,
                form.get("code").toString(),
                form.get("phone").toString(),
                form.get("phone").toString().substring(2, 9) + " " + mark)) {
            assertThat(ids(list("q=" + encoded(typed)))).as(typed).containsExactly(id);
        }
        assertThat(ids(list("q=" + encoded(mark + " 五金")))).isEmpty();
        assertThat(ids(list("q=" + encoded(mark) + "&level=VIP"))).isEmpty();
        assertThat(ids(list(
                        "q=" + encoded(mark) + "&level=NORMAL&active=true&blacklisted=false&ownerId=" + writer.id())))
                .containsExactly(id);
    }

    @Test
    void aListIsReadPageByPageWithoutGapOrRepetition() {
        String mark = letters();
        List<String> entered = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Map<String, Object> form = form(mark + "客户" + i);
            entered.addFirst(http.post("/api/customers", form).expect(201).text("/id"));
        }
        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            Answer page = list("q=" + mark + "&limit=3&cursor=" + next);
            seen.addAll(ids(page));
            next = page.text("/next");
        }
        assertThat(seen).isEqualTo(entered);
        http.get("/api/customers?cursor=broken").expectProblem(400, "page.cursor-broken");
        http.get("/api/customers?limit=0").expectProblem(422, "page.size-out-of-range");
        http.get("/api/customers?level=KING").expectProblem(400, "parameter.wrong-type");
    }

    @Test
    void eachSeesOnlyWhatLiesInTheirScope() {
        UUID team = fixtures.team();
        Permission[] all = {Permission.CUSTOMER_READ, Permission.CUSTOMER_WRITE, Permission.CUSTOMER_CREDIT};
        TestPerson owner = fixtures.person(DataScope.OWN, team, null, all);
        TestPerson colleague = fixtures.person(DataScope.OWN, team, null, all);
        TestPerson leader = fixtures.person(DataScope.TEAM, team, null, all);
        TestPerson shenzhen = fixtures.person(DataScope.REGION, null, "4403", all);
        TestPerson beijing = fixtures.person(DataScope.REGION, null, "11", all);
        String mark = letters();
        Map<String, Object> form = form(mark + "客户");
        form.put("addresses", List.of(address(NANSHAN)));
        String url = http.as(owner).post("/api/customers", form).expect(201).header("Location");
        for (TestPerson person : List.of(owner, leader, shenzhen)) {
            http.as(person).get(url).expect(200);
            assertThat(ids(http.as(person).get("/api/customers?q=" + mark))).hasSize(1);
        }
        for (TestPerson person : List.of(colleague, beijing)) {
            http.as(person).get(url).expectProblem(404, "customer.not-found");
            http.as(person).get(url + "/credit").expectProblem(404, "customer.not-found");
            http.as(person).ifMatch(1).put(url, form).expectProblem(404, "customer.not-found");
            http.as(person).put(url + "/credit-limit", Map.of("reason", "x")).expectProblem(404, "customer.not-found");
            assertThat(ids(http.as(person).get("/api/customers?q=" + mark))).isEmpty();
        }
    }

    @Test
    void aCustomerIsHandedOverTogetherWithItsTeam() {
        UUID team = fixtures.team();
        TestPerson colleague = fixtures.person(DataScope.OWN, team, null, Permission.CUSTOMER_READ);
        Map<String, Object> form = form(fixtures.unique("客户"));
        String url = http.post("/api/customers", form).expect(201).header("Location");
        http.as(colleague).get(url).expectProblem(404, "customer.not-found");
        form.put("ownerId", colleague.id());
        http.ifMatch(1).put(url, form).expect(200);
        assertThat(http.as(colleague).get(url).expect(200).text("/ownerName")).isEqualTo(colleague.name());
        TestPerson leader = fixtures.person(DataScope.TEAM, team, null, Permission.CUSTOMER_READ);
        http.as(leader).get(url).expect(200);
    }

    private Answer list(String query) {
        return http.get("/api/customers?" + query).expect(200);
    }

    private static List<String> ids(Answer page) {
        return page.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
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

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
