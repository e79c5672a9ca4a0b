package gendan.identity;

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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People, as whoever looks after them sees them.
@GendanTest
class PeopleTest {
    private final Http http;
    private final Fixtures fixtures;
    private final JdbcClient jdbc;

    PeopleTest(Http http, Fixtures fixtures, JdbcClient jdbc) {
        this.http = http;
        this.fixtures = fixtures;
        this.jdbc = jdbc;
    }

    private Map<String, Object> somebody() {
        var person = new HashMap<String, Object>();
        person.put("loginName", fixtures.unique("li.ming").toLowerCase(Locale.ROOT));
        person.put("name", "李明");
        person.put("email", "li.ming@example.com");
        person.put("phone", "0571-8765 4321 转 801");
        person.put("roleCodes", List.of("SALES"));
        person.put("password", TestPerson.PASSWORD);
        return person;
    }

    private Map<String, Object> withoutPassword(Map<String, Object> person, Object... changes) {
        var copy = new HashMap<>(person);
        copy.remove("password");
        for (int i = 0; i < changes.length; i += 2) {
            copy.put((String) changes[i], changes[i + 1]);
        }
        return copy;
    }

    @Test
    void whoWasTakenInCanLogInWithTheRolesRights() {
        Http administrator = http.as(fixtures.administrator());
        UUID team = fixtures.team();
        var person = somebody();
        person.put("teamId", team);
        Answer made = administrator.post("/api/people", person).expect(201);
        assertThat(made.header("Location")).isEqualTo("/api/people/" + made.text("/id"));
        assertThat(made.version()).isEqualTo(1);
        assertThat(made.text("/effectiveScope")).isEqualTo("OWN");
        assertThat(made.text("/roles/0/name")).isEqualTo("销售");
        assertThat(made.text("/timeZone")).isEqualTo("Asia/Shanghai");
        Answer session = http.browser()
                .login((String) person.get("loginName"), TestPerson.PASSWORD)
                .expect(200);
        assertThat(session.text("/person/teamId")).isEqualTo(team.toString());
        assertThat(session.json().at("/person/permissions").toString())
                .contains("order.draft")
                .doesNotContain("order.confirm");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var wrong = new HashMap<String, Object>();
        wrong.put("loginName", "Li Ming!");
        wrong.put("email", "nowhere");
        wrong.put("phone", "abc");
        wrong.put("locale", "de-DE");
        wrong.put("timeZone", "Mars/Base");
        wrong.put("teamId", UUID.randomUUID());
        wrong.put("roleCodes", List.of("SALES", "KING"));
        wrong.put("regionCode", "浙江");
        wrong.put("password", "short");
        Answer answer =
                http.as(fixtures.administrator()).post("/api/people", wrong).expect(422);
        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "login-name.malformed /loginName",
                        "value.required /name",
                        "email.malformed /email",
                        "phone.malformed /phone",
                        "locale.unknown /locale",
                        "time-zone.unknown /timeZone",
                        "team.unknown /teamId",
                        "role.unknown /roleCodes/1",
                        "region.malformed /regionCode",
                        "password.too-short /password");
    }

    @Test
    void aLoginNameIsTakenOnceWhateverItsCase() {
        Http administrator = http.as(fixtures.administrator());
        var first = somebody();
        administrator.post("/api/people", first).expect(201);
        var second = somebody();
        second.put("loginName", ((String) first.get("loginName")).toUpperCase(Locale.ROOT));
        administrator.post("/api/people", second).expectProblem(422, "login-name.taken");
        Answer third = administrator.post("/api/people", somebody()).expect(201);
        administrator
                .ifMatch(1)
                .put("/api/people/" + third.text("/id"), withoutPassword(first))
                .expectProblem(422, "login-name.taken");
    }

    @Test
    void theSameRequestTwiceMakesOnePerson() {
        Http administrator = http.as(fixtures.administrator()).once(fixtures.unique("key"));
        var person = somebody();
        Answer first = administrator.post("/api/people", person).expect(201);
        Answer again = administrator.post("/api/people", person).expect(201);
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        person.put("name", "王芳");
        administrator.post("/api/people", person).expectProblem(422, "idempotency.other-body");
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeen() {
        Http administrator = http.as(fixtures.administrator());
        var person = somebody();
        String path = "/api/people/"
                + administrator.post("/api/people", person).expect(201).text("/id");
        var changed = withoutPassword(person, "name", "李明明");
        administrator.put(path, changed).expectProblem(428, "if-match.required");
        administrator.ifMatch(7).put(path, changed).expectProblem(412, "version.stale");
        administrator.with("If-Match", "yesterday").put(path, changed).expectProblem(400, "if-match.broken");
        Answer answer = administrator.ifMatch(1).put(path, changed).expect(200);
        assertThat(answer.version()).isEqualTo(2);
        assertThat(answer.text("/name")).isEqualTo("李明明");
        administrator.ifMatch(1).put(path, changed).expectProblem(412, "version.stale");
    }

    @Test
    void aNewRoleCountsFromTheNextRequestOn() {
        Http administrator = http.as(fixtures.administrator());
        var person = somebody();
        String path = "/api/people/"
                + administrator.post("/api/people", person).expect(201).text("/id");
        Http browser = http.browser();
        browser.login((String) person.get("loginName"), TestPerson.PASSWORD).expect(200);
        browser.get("/api/people").expectProblem(403, "permission.missing");
        administrator
                .ifMatch(1)
                .put(path, withoutPassword(person, "roleCodes", List.of("SALES", "SUPERVISOR")))
                .expect(200);
        browser.get("/api/people").expect(200);
        assertThat(browser.get("/api/session").text("/person/scope")).isEqualTo("TEAM");
    }

    @Test
    void whoIsNoLongerActiveIsOutAtOnceWithAllHisTokens() {
        Http administrator = http.as(fixtures.administrator());
        TestPerson person = fixtures.person(Permission.PEOPLE_READ);
        Http browser = http.loggedIn(person);
        browser.get("/api/session").expect(200);
        http.as(person).get("/api/session").expect(200);
        Answer stored = administrator.get("/api/people/" + person.id()).expect(200);
        administrator
                .ifMatch(stored.version())
                .put(
                        "/api/people/" + person.id(),
                        Map.of("loginName", person.loginName(), "name", person.name(), "active", false))
                .expect(200);
        browser.get("/api/session").expectProblem(401, "login.required");
        http.as(person).get("/api/session").expectProblem(401, "token.wrong");
        http.login(person.loginName(), TestPerson.PASSWORD).expectProblem(401, "login.wrong");
    }

    @Test
    void anAdministratorHelpsWhoeverLockedHimselfOut() {
        TestPerson person = fixtures.person();
        for (int i = 0; i < 5; i++) {
            http.login(person.loginName(), "Falsch-falsch-1").expect(401);
        }
        Http administrator = http.as(fixtures.administrator());
        assertThat(administrator.get("/api/people/" + person.id()).text("/lockedUntil"))
                .isNotNull();
        administrator
                .post("/api/people/" + person.id() + "/password", Map.of("password", "Ganz-neu-2027"))
                .expect(204);
        http.login(person.loginName(), "Ganz-neu-2027").expect(200);
        administrator
                .post("/api/people/" + person.id() + "/password", Map.of("password", "kurz"))
                .expectProblem(422, "password.too-short");
    }

    @Test
    void anAdministratorLogsSomebodyOutEverywhere() {
        TestPerson person = fixtures.person();
        Http browser = http.loggedIn(person);
        browser.get("/api/session").expect(200);
        Http administrator = http.as(fixtures.administrator());
        administrator.post("/api/people/" + person.id() + "/logout", null).expect(204);
        browser.get("/api/session").expectProblem(401, "login.required");
        administrator.post("/api/people/" + UUID.randomUUID() + "/logout", null).expectProblem(404, "person.unknown");
    }

    @Test
    void whoMayChangePeopleGivesAndTakesNothingBeyondHisOwn() {
        Http clerk = http.as(fixtures.person(Permission.PEOPLE_READ, Permission.PEOPLE_WRITE));
        var person = somebody();
        person.put("roleCodes", List.of("ADMINISTRATOR"));
        clerk.post("/api/people", person).expectProblem(422, "role.beyond-own");
        TestPerson boss = fixtures.administrator();
        clerk.post("/api/people/" + boss.id() + "/password", Map.of("password", "Ganz-neu-2027"))
                .expectProblem(403, "person.beyond-own");
        clerk.ifMatch(1)
                .put("/api/people/" + boss.id(), Map.of("loginName", boss.loginName(), "name", "Nobody"))
                .expectProblem(403, "person.beyond-own");
        clerk.post(
                        "/api/roles",
                        Map.of(
                                "code", fixtures.unique("R").replace('-', '_'),
                                "nameZh", "越权",
                                "nameEn", "Beyond",
                                "permissions", List.of("people.read", "order.confirm"),
                                "scope", "ALL"))
                .expectProblem(422, "permission.beyond-own");
        clerk.ifMatch(1)
                .put(
                        "/api/roles/FINANCE",
                        Map.of("nameZh", "财务", "nameEn", "Finance", "permissions", List.of(), "scope", "ALL"))
                .expectProblem(403, "role.beyond-own");
    }

    /// All other administrators of the shared database step aside for the length of this test.
    @Test
    void theLastAdministratorStaysWhoeverTries() {
        TestPerson one = fixtures.administrator();
        TestPerson other = fixtures.administrator();
        List<UUID> aside = jdbc.sql("""
                        update identity.person p set active = false
                        where active and id not in (:one, :other)
                          and exists (select from identity.person_role r
                                      where r.person_id = p.id and r.role_code = 'ADMINISTRATOR')
                        returning id
                        """)
                .param("one", one.id())
                .param("other", other.id())
                .query(UUID.class)
                .list();
        try {
            // each takes the other away at the same time: one of them must stay
            var results = Stream.of(Map.entry(one, other), Map.entry(other, one))
                    .map(pair -> CompletableFuture.supplyAsync(() -> withoutRole(pair.getKey(), pair.getValue())))
                    .toList();
            var statuses = results.stream().map(CompletableFuture::join).toList();
            assertThat(statuses).contains(200).anyMatch(status -> status == 409 || status == 403);
            TestPerson left = administrators().contains(one.id()) ? one : other;
            assertThat(administrators()).containsExactly(left.id());
            http.as(left)
                    .ifMatch(1)
                    .put(
                            "/api/people/" + left.id(),
                            Map.of(
                                    "loginName", left.loginName(),
                                    "name", left.name(),
                                    "roleCodes", List.of("ADMINISTRATOR"),
                                    "active", false))
                    .expectProblem(409, "person.last-administrator");
            assertThat(withoutRole(left, left)).isEqualTo(409);
        } finally {
            jdbc.sql("update identity.person set active = true where id = any(:ids)")
                    .param("ids", aside.toArray(UUID[]::new))
                    .update();
        }
    }

    private int withoutRole(TestPerson actor, TestPerson target) {
        return http.as(actor)
                .ifMatch(1)
                .put(
                        "/api/people/" + target.id(),
                        Map.of("loginName", target.loginName(), "name", target.name(), "roleCodes", List.of("SALES")))
                .status();
    }

    private List<UUID> administrators() {
        return jdbc.sql("""
                        select p.id from identity.person p join identity.person_role r on r.person_id = p.id
                        where p.active and r.role_code = 'ADMINISTRATOR'
                        """).query(UUID.class).list();
    }

    @Test
    void theListIsInTheOrderOfPinyinAndPagesByKey() {
        Http administrator = http.as(fixtures.administrator());
        UUID team = fixtures.team();
        for (String name : List.of("张伟", "李娜", "王芳", "陈静", "阿明")) {
            var person = somebody();
            person.put("name", name);
            person.put("teamId", team);
            administrator.post("/api/people", person).expect(201);
        }
        var names = new ArrayList<String>();
        String next = "";
        do {
            Answer page = administrator
                    .get("/api/people?limit=2&teamId=" + team + "&cursor=" + next)
                    .expect(200);
            page.json().get("items").forEach(item -> names.add(item.get("name").asString()));
            next = page.text("/next");
        } while (next != null);
        assertThat(names).containsExactly("阿明", "陈静", "李娜", "王芳", "张伟");
        administrator.get("/api/people?limit=0").expectProblem(422, "page.size-out-of-range");
        administrator.get("/api/people?cursor=x").expectProblem(400, "page.cursor-broken");
    }

    @Test
    void theListIsNarrowedByWordRoleAndState() {
        Http administrator = http.as(fixtures.administrator());
        var person = somebody();
        person.put("phone", "+86 571 1234-5678");
        String id = administrator.post("/api/people", person).expect(201).text("/id");
        String word = ((String) person.get("loginName")).toUpperCase(Locale.ROOT);
        assertThat(administrator.get("/api/people?q=" + word).text("/items/0/id"))
                .isEqualTo(id);
        assertThat(administrator
                        .get("/api/people?roleCode=SALES&active=true&q=" + word)
                        .text("/items/0/id"))
                .isEqualTo(id);
        assertThat(administrator
                        .get("/api/people?roleCode=FINANCE&q=" + word)
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(administrator
                        .get("/api/people?active=false&q=" + word)
                        .json()
                        .get("items"))
                .isEmpty();
        administrator.get("/api/people?active=maybe").expectProblem(400, "parameter.wrong-type");
        administrator.get("/api/people?q=a%00b").expectProblem(400, "request.refused");
    }

    @Test
    void aPersonsOwnScopeGoesBeforeTheRoles() {
        TestPerson person = fixtures.person(DataScope.REGION, null, "33", Permission.ORDER_READ);
        Answer answer = http.as(fixtures.administrator()).get("/api/people/" + person.id());
        assertThat(answer.text("/scope")).isEqualTo("REGION");
        assertThat(answer.text("/effectiveScope")).isEqualTo("REGION");
        assertThat(http.as(person).get("/api/session").text("/person/regionCode"))
                .isEqualTo("33");
    }
}
