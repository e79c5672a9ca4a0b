package gendan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.identity.access.LastUse;
import gendan.kernel.Permission;
import gendan.platform.MovableClock;
import gendan.testing.Answer;
import gendan.testing.Fixtures;
import gendan.testing.GendanTest;
import gendan.testing.Http;
import gendan.testing.TestPerson;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Tokens with which other programs act on a person's behalf.
@GendanTest
class TokenTest {
    private final Http http;
    private final Fixtures fixtures;
    private final MovableClock clock;
    private final LastUse lastUse;

    TokenTest(Http http, Fixtures fixtures, MovableClock clock, LastUse lastUse) {
        this.http = http;
        this.fixtures = fixtures;
        this.clock = clock;
        this.lastUse = lastUse;
    }

    @Test
    void aTokenDoesWhatItWasMadeForAndNoMore() {
        Http owner =
                http.loggedIn(fixtures.person(Permission.TOKEN_OWN, Permission.PEOPLE_READ, Permission.AUDIT_READ));
        Answer made = owner.post("/api/tokens", Map.of("name", "ERP", "permissions", List.of("people.read")))
                .expect(201);
        assertThat(made.text("/token")).matches("gdn_[\\w-]{43}");
        Http program = http.token(made.text("/token"));
        program.get("/api/people?limit=1").expect(200);
        program.get("/api/audit").expectProblem(403, "permission.missing");
        program.post("/api/tokens", Map.of("name", "another")).expectProblem(403, "permission.missing");
        program.put("/api/session/profile", Map.of("locale", "zh-CN")).expectProblem(409, "session.none");
    }

    @Test
    void theSecretIsShownOnceOnly() {
        Http owner = http.loggedIn(fixtures.person(Permission.TOKEN_OWN));
        String secret =
                owner.post("/api/tokens", Map.of("name", "ERP")).expect(201).text("/token");
        Answer list = owner.get("/api/tokens").expect(200);
        assertThat(list.text()).doesNotContain(secret);
        assertThat(list.text("/items/0/name")).isEqualTo("ERP");
        assertThat(list.text("/items/0/state")).isEqualTo("ACTIVE");
    }

    @Test
    void nobodyGivesATokenWhatHeHasNotHimself() {
        Http owner = http.loggedIn(fixtures.person(Permission.TOKEN_OWN, Permission.ORDER_READ));
        Answer refused = owner.post(
                        "/api/tokens",
                        Map.of(
                                "name",
                                "x",
                                "permissions",
                                List.of("order.read", "order.ship", "token.own", "nonsense")))
                .expect(422);
        assertThat(refused.errors())
                .containsExactly(
                        "permission.beyond-own /permissions/1",
                        "token.permission-barred /permissions/2",
                        "permission.unknown /permissions/3");
    }

    @Test
    void aTokenLosesWhatItsOwnerLoses() {
        TestPerson owner = fixtures.person(Permission.PEOPLE_READ);
        http.as(owner).get("/api/people?limit=1").expect(200);
        Http administrator = http.as(fixtures.administrator());
        String role = administrator.get("/api/people/" + owner.id()).expect(200).text("/roleCodes/0");
        administrator
                .ifMatch(administrator.get("/api/roles/" + role).version())
                .put(
                        "/api/roles/" + role,
                        Map.of("nameZh", "空", "nameEn", "Empty", "permissions", List.of(), "scope", "OWN"))
                .expect(200);
        http.as(owner).get("/api/people?limit=1").expectProblem(403, "permission.missing");
    }

    @Test
    void anExpiredTokenIsRefusedAndSaysSo() {
        clock.at(clock.instant());
        Http owner = http.loggedIn(fixtures.person(Permission.TOKEN_OWN));
        String secret = owner.post(
                        "/api/tokens",
                        Map.of("name", "short", "expiresAt", clock.instant().plus(10, ChronoUnit.MINUTES)))
                .expect(201)
                .text("/token");
        http.token(secret).get("/api/session").expect(200);
        clock.forward(Duration.ofMinutes(10));
        Answer expired = http.token(secret).get("/api/session").expectProblem(401, "token.expired");
        assertThat(expired.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(http.token(secret).in("en").get("/api/session").text("/detail"))
                .contains("has expired");
    }

    @Test
    void aRevokedTokenIsRefusedAtOnce() {
        Http owner = http.loggedIn(fixtures.person(Permission.TOKEN_OWN));
        Answer made = owner.post("/api/tokens", Map.of("name", "ERP")).expect(201);
        Http program = http.token(made.text("/token"));
        program.get("/api/session").expect(200);
        owner.delete("/api/tokens/" + made.text("/id")).expect(204);
        program.get("/api/session").expectProblem(401, "token.revoked");
        owner.delete("/api/tokens/" + made.text("/id")).expect(204);
    }

    @Test
    void anAdministratorRevokesAnybodysTokenAndOthersOnlyTheirOwn() {
        TestPerson owner = fixtures.person(Permission.TOKEN_OWN);
        String id = http.loggedIn(owner)
                .post("/api/tokens", Map.of("name", "ERP"))
                .expect(201)
                .text("/id");
        Http stranger = http.loggedIn(fixtures.person(Permission.TOKEN_OWN));
        stranger.delete("/api/tokens/" + id).expectProblem(404, "token.not-found");
        stranger.get("/api/tokens?personId=" + owner.id()).expectProblem(403, "permission.missing");
        Http administrator = http.loggedIn(fixtures.administrator());
        assertThat(administrator
                        .get("/api/tokens?personId=" + owner.id())
                        .expect(200)
                        .text())
                .contains(id);
        administrator.delete("/api/tokens/" + id).expect(204);
        administrator.delete("/api/tokens/" + UUID.randomUUID()).expectProblem(404, "token.not-found");
    }

    @Test
    void whatIsNoTokenIsRefusedEvenWhereNoneIsNeeded() {
        for (String wrong : List.of("gdn_" + "A".repeat(43), "gdn_", "x", "", "a".repeat(5_000))) {
            http.token(wrong).get("/api/session/state").expectProblem(401, "token.wrong");
        }
        http.with("Authorization", "Basic dXNlcjpwYXNz")
                .get("/api/session/state")
                .expectProblem(401, "token.wrong");
    }

    @Test
    void theEndLiesInTheFutureButNotTooFar() {
        Http owner = http.loggedIn(fixtures.person(Permission.TOKEN_OWN));
        for (var end : List.of(clock.instant(), clock.instant().plus(731, ChronoUnit.DAYS))) {
            owner.post("/api/tokens", Map.of("name", "x", "expiresAt", end))
                    .expectProblem(422, "token.end-out-of-range");
        }
    }

    @Test
    void theLastUseIsNotedAtMostOnceAMinute() {
        clock.at(clock.instant());
        Http owner = http.loggedIn(fixtures.person(Permission.TOKEN_OWN));
        Answer made = owner.post("/api/tokens", Map.of("name", "ERP")).expect(201);
        Http program = http.token(made.text("/token"));
        var first = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        clock.at(first);
        use(program);
        clock.forward(Duration.ofSeconds(59));
        use(program);
        assertThat(owner.get("/api/tokens").text("/items/0/lastUsedAt")).isEqualTo(first.toString());
        clock.forward(Duration.ofSeconds(1));
        use(program);
        assertThat(owner.get("/api/tokens").text("/items/0/lastUsedAt"))
                .isEqualTo(first.plusSeconds(60).toString());
    }

    private void use(Http program) {
        program.get("/api/session").expect(200);
        lastUse.drain();
    }
}
