package gendan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.testing.Answer;
import gendan.testing.Fixtures;
import gendan.testing.GendanTest;
import gendan.testing.Http;
import gendan.testing.TestPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Who changed what: field, old, new.
@GendanTest
class AuditTest {
    private final Http http;
    private final Fixtures fixtures;

    AuditTest(Http http, Fixtures fixtures) {
        this.http = http;
        this.fixtures = fixtures;
    }

    private List<String> entries(Http reader, Object subject) {
        var lines = new ArrayList<String>();
        String next = "";
        do {
            Answer page = reader.get("/api/audit?limit=3&subjectId=" + subject + "&cursor=" + next)
                    .expect(200);
            for (JsonNode entry : page.json().get("items")) {
                lines.add(entry.get("action").asString() + " "
                        + entry.path("field").asString("")
                        + " " + entry.path("oldValue").asString("") + " → "
                        + entry.path("newValue").asString(""));
            }
            next = page.text("/next");
        } while (next != null);
        return lines;
    }

    @Test
    void aChangeOfAPersonIsWrittenDownFieldByField() {
        TestPerson boss = fixtures.administrator();
        Http administrator = http.as(boss);
        TestPerson person = fixtures.person();
        Answer stored = administrator.get("/api/people/" + person.id());
        String role = stored.text("/roleCodes/0");
        var wished = Map.of(
                "loginName",
                person.loginName(),
                "name",
                "赵敏",
                "email",
                "zhao@example.com",
                "roleCodes",
                List.of("SALES"),
                "scope",
                "OWN");
        administrator.ifMatch(1).put("/api/people/" + person.id(), wished).expect(200);
        assertThat(entries(administrator, person.id()))
                .startsWith(
                        "CHANGED scope ALL → OWN",
                        "CHANGED roleCodes " + role + " → SALES",
                        "CHANGED email  → zhao@example.com",
                        "CHANGED name " + person.name() + " → 赵敏")
                .contains("CREATED loginName  → " + person.loginName());
        Answer newest = administrator.get("/api/audit?limit=1&actorId=" + boss.id());
        assertThat(newest.text("/items/0/actorName")).startsWith(boss.name());
        assertThat(newest.text("/items/0/subjectType")).isEqualTo("Person");
        assertThat(newest.text("/items/0/subjectName")).isEqualTo("赵敏");
    }

    @Test
    void teamsAreCalledByTheirNames() {
        Http administrator = http.as(fixtures.administrator());
        TestPerson person = fixtures.person();
        String name = fixtures.unique("华北组");
        String team = administrator
                .post("/api/teams", Map.of("name", name, "leaderId", person.id()))
                .expect(201)
                .text("/id");
        assertThat(entries(administrator, team)).contains("CREATED leader  → " + person.name());
        administrator
                .ifMatch(1)
                .put(
                        "/api/people/" + person.id(),
                        Map.of("loginName", person.loginName(), "name", person.name(), "teamId", team))
                .expect(200);
        assertThat(entries(administrator, person.id())).contains("CHANGED team  → " + name);
    }

    @Test
    void aChangeThatChangesNothingIsNone() {
        Http administrator = http.as(fixtures.administrator());
        TestPerson person = fixtures.person();
        Answer stored = administrator.get("/api/people/" + person.id());
        int before = entries(administrator, person.id()).size();
        administrator
                .ifMatch(1)
                .put(
                        "/api/people/" + person.id(),
                        Map.of(
                                "loginName", person.loginName(),
                                "name", person.name(),
                                "roleCodes", List.of(stored.text("/roleCodes/0")),
                                "scope", "ALL"))
                .expect(200);
        assertThat(entries(administrator, person.id())).hasSize(before);
        assertThat(administrator.get("/api/people/" + person.id()).version()).isEqualTo(1);
    }

    @Test
    void passwordsAreNoticedButNeverWrittenDown() {
        Http administrator = http.as(fixtures.administrator());
        TestPerson person = fixtures.person();
        administrator
                .post("/api/people/" + person.id() + "/password", Map.of("password", "Ganz-neu-2027"))
                .expect(204);
        administrator.post("/api/people/" + person.id() + "/logout", null).expect(204);
        assertThat(entries(administrator, person.id()))
                .startsWith("LOGGED_OUT   → ", "PASSWORD_RESET   → ")
                .noneMatch(line -> line.contains("Ganz-neu") || line.contains("argon2"));
    }

    @Test
    void tokensAndRolesAreWrittenDownToo() {
        TestPerson boss = fixtures.administrator();
        Http browser = http.loggedIn(boss);
        Answer token = browser.post("/api/tokens", Map.of("name", "WMS", "permissions", List.of("stock.read")))
                .expect(201);
        browser.delete("/api/tokens/" + token.text("/id")).expect(204);
        assertThat(entries(browser, token.text("/id")))
                .contains("REVOKED   → ", "CREATED permissions  → stock.read", "CREATED name  → WMS")
                .noneMatch(line -> line.contains("gdn_"));
        String code = fixtures.unique("QC").replace('-', '_');
        browser.post(
                        "/api/roles",
                        Map.of("code", code, "nameZh", "质检", "nameEn", "QC", "permissions", List.of(), "scope", "OWN"))
                .expect(201);
        assertThat(browser.get("/api/audit?limit=4&actorId=" + boss.id()).text())
                .contains("\"subjectType\":\"Role\"");
    }
}
