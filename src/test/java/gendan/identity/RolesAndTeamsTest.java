package gendan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.kernel.Permission;
import gendan.platform.Messages;
import gendan.testing.Answer;
import gendan.testing.Fixtures;
import gendan.testing.GendanTest;
import gendan.testing.Http;
import gendan.testing.TestPerson;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// Roles of the product and of the company's own, and teams.
@GendanTest
class RolesAndTeamsTest {
    private final Http http;
    private final Fixtures fixtures;
    private final Messages messages;

    RolesAndTeamsTest(Http http, Fixtures fixtures, Messages messages) {
        this.http = http;
        this.fixtures = fixtures;
        this.messages = messages;
    }

    private static Map<String, Object> role(String code, Object permissions) {
        return Map.of("code", code, "nameZh", "质检", "nameEn", "Quality", "permissions", permissions, "scope", "TEAM");
    }

    private static Map<String, Object> change(Object permissions) {
        return Map.of("nameZh", "质检", "nameEn", "Quality", "permissions", permissions, "scope", "TEAM");
    }

    @Test
    void theRolesOfTheTradeAreThere() {
        Answer list = http.as(fixtures.administrator()).get("/api/roles").expect(200);
        var names = StreamSupport.stream(list.json().get("items").spliterator(), false)
                .filter(role -> role.get("builtIn").asBoolean())
                .map(role -> role.get("name").asString())
                .toList();
        assertThat(names).containsExactly("跟单员", "销售", "主管", "仓库管理员", "生产计划", "采购", "物流协调员", "财务", "客服", "管理员");
    }

    @Test
    void theAdministratorMayDoEverythingThereIs() {
        Answer role = http.as(fixtures.administrator())
                .get("/api/roles/ADMINISTRATOR")
                .expect(200);
        assertThat(role.json().get("permissions")).hasSize(Permission.values().length);
        http.as(fixtures.administrator())
                .ifMatch(1)
                .put("/api/roles/ADMINISTRATOR", change(List.of()))
                .expectProblem(409, "role.fixed");
    }

    @Test
    void everyPermissionHasANameInBothLanguages() {
        for (Permission permission : Permission.values()) {
            assertThat(messages.knows("permission.name." + permission.code()))
                    .as("add permission.name.%s to messages/identity_*.properties", permission.code())
                    .isTrue();
        }
        Answer list =
                http.in("en").as(fixtures.person()).get("/api/permissions").expect(200);
        assertThat(list.text("/items/0/name")).isEqualTo("View orders");
        assertThat(list.text("/items/0/nameZh")).isEqualTo("查看订单");
        assertThat(list.text("/items/0/group")).isEqualTo("order");
    }

    @Test
    void aRoleOfOnesOwnIsMadeChangedAndDeleted() {
        Http administrator = http.as(fixtures.administrator());
        String code = fixtures.unique("QC").replace('-', '_');
        Answer made = administrator
                .post("/api/roles", role(code, List.of("order.read")))
                .expect(201);
        assertThat(made.header("Location")).isEqualTo("/api/roles/" + code);
        administrator.post("/api/roles", role(code, List.of())).expectProblem(422, "role.code-taken");
        administrator.put("/api/roles/" + code, change(List.of())).expectProblem(428, "if-match.required");
        Answer changed = administrator
                .ifMatch(1)
                .put("/api/roles/" + code, change(List.of("order.read", "stock.read")))
                .expect(200);
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.json().get("permissions")).hasSize(2);
        administrator.ifMatch(1).put("/api/roles/" + code, change(List.of())).expectProblem(412, "version.stale");
        administrator.delete("/api/roles/" + code).expect(204);
        administrator.get("/api/roles/" + code).expectProblem(404, "role.not-found");
        administrator.delete("/api/roles/" + code).expectProblem(404, "role.not-found");
    }

    @Test
    void aRoleThatSomebodyHasAndABuiltInOneStay() {
        Http administrator = http.as(fixtures.administrator());
        TestPerson person = fixtures.person(Permission.ORDER_READ);
        String code = administrator.get("/api/people/" + person.id()).text("/roleCodes/0");
        administrator.delete("/api/roles/" + code).expectProblem(409, "role.in-use");
        administrator.delete("/api/roles/SALES").expectProblem(409, "role.built-in");
    }

    @Test
    void whatIsWrongWithARoleIsSaidAtItsField() {
        Http administrator = http.as(fixtures.administrator());
        Answer answer = administrator
                .post("/api/roles", Map.of("code", "quality", "permissions", List.of("order.read", "fly")))
                .expect(422);
        assertThat(answer.errors())
                .containsExactly(
                        "role.code-malformed /code",
                        "value.required /nameZh",
                        "value.required /nameEn",
                        "permission.unknown /permissions/1",
                        "value.required /scope");
        administrator
                .post("/api/roles", Map.of("code", "Q1", "scope", "GALAXY"))
                .expectProblem(400, "json.wrong-type");
    }

    @Test
    void aTeamIsMadeRenamedAndClosedOnceItIsEmpty() {
        Http administrator = http.as(fixtures.administrator());
        TestPerson leader = fixtures.person();
        String name = fixtures.unique("华东组");
        Answer made = administrator
                .post("/api/teams", Map.of("name", name, "leaderId", leader.id(), "regionCode", "33"))
                .expect(201);
        String path = made.header("Location");
        assertThat(made.text("/leaderName")).isEqualTo(leader.name());
        administrator.post("/api/teams", Map.of("name", name)).expectProblem(422, "team.name-taken");
        String renamed = fixtures.unique("华东二组");
        administrator.put(path, Map.of("name", renamed)).expectProblem(428, "if-match.required");
        assertThat(administrator
                        .ifMatch(1)
                        .put(path, Map.of("name", renamed))
                        .expect(200)
                        .text("/name"))
                .isEqualTo(renamed);
        TestPerson member = fixtures.person(
                gendan.kernel.DataScope.TEAM, UUID.fromString(made.text("/id")), null, Permission.ORDER_READ);
        administrator
                .ifMatch(2)
                .put(path, Map.of("name", renamed, "active", false))
                .expectProblem(409, "team.has-members");
        administrator
                .ifMatch(1)
                .put("/api/people/" + member.id(), Map.of("loginName", member.loginName(), "name", member.name()))
                .expect(200);
        administrator
                .ifMatch(2)
                .put(path, Map.of("name", renamed, "active", false))
                .expect(200);
        administrator
                .ifMatch(2)
                .put(
                        "/api/people/" + member.id(),
                        Map.of("loginName", member.loginName(), "name", "x", "teamId", made.text("/id")))
                .expectProblem(422, "team.inactive");
        administrator.get("/api/teams/" + UUID.randomUUID()).expectProblem(404, "team.not-found");
        administrator
                .post("/api/teams", Map.of("name", "x".repeat(41), "leaderId", UUID.randomUUID()))
                .expect(422);
    }

    @Test
    void membersTakeTheTeamsRegionWhenTheyHaveNone() {
        Http administrator = http.as(fixtures.administrator());
        String team = administrator
                .post("/api/teams", Map.of("name", fixtures.unique("苏南组"), "regionCode", "3205"))
                .expect(201)
                .text("/id");
        TestPerson member =
                fixtures.person(gendan.kernel.DataScope.REGION, UUID.fromString(team), null, Permission.ORDER_READ);
        assertThat(http.as(member).get("/api/session").text("/person/regionCode"))
                .isEqualTo("3205");
    }
}
