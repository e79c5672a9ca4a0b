package gendan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.identity.access.IdentitySettings;
import gendan.identity.access.LastUse;
import gendan.kernel.Permission;
import gendan.platform.MovableClock;
import gendan.testing.Answer;
import gendan.testing.Fixtures;
import gendan.testing.GendanTest;
import gendan.testing.Http;
import gendan.testing.TestPerson;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Logging in with a password, and all the ways in which that ends.
@GendanTest
class LoginTest {
    private final Http http;
    private final Fixtures fixtures;
    private final MovableClock clock;
    private final IdentitySettings settings;
    private final LastUse lastUse;
    private final JdbcClient jdbc;

    LoginTest(
            Http http,
            Fixtures fixtures,
            MovableClock clock,
            IdentitySettings settings,
            LastUse lastUse,
            JdbcClient jdbc) {
        this.http = http;
        this.fixtures = fixtures;
        this.clock = clock;
        this.settings = settings;
        this.lastUse = lastUse;
        this.jdbc = jdbc;
    }

    @Test
    void whoLogsInIsToldWhoHeIsAndWhatHeMayDo() {
        TestPerson person = fixtures.person(Permission.ORDER_READ, Permission.STOCK_READ);
        Http browser = http.browser();
        Answer answer = browser.login(person.loginName().toUpperCase(Locale.ROOT), TestPerson.PASSWORD)
                .expect(200);
        assertThat(answer.text("/person/id")).isEqualTo(person.id().toString());
        assertThat(answer.text("/person/scope")).isEqualTo("ALL");
        assertThat(answer.json().at("/person/permissions").toString()).isEqualTo("[\"order.read\",\"stock.read\"]");
        assertThat(answer.text("/person/roles/0/name")).isEqualTo("测试角色");
        assertThat(browser.in("en").get("/api/session").expect(200).text("/person/roles/0/name"))
                .isEqualTo("Test role");
        assertThat(browser.get("/api/session/state")
                        .expect(200)
                        .json()
                        .get("authenticated")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theSessionCookieIsHiddenFromScriptsAndFromOtherSites() {
        TestPerson person = fixtures.person();
        Answer answer = http.browser().login(person.loginName(), TestPerson.PASSWORD);
        assertThat(answer.headers("Set-Cookie"))
                .anyMatch(cookie -> cookie.matches("GENDAN_SESSION=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax"))
                .anyMatch(cookie -> cookie.matches("XSRF-TOKEN=[\\w-]{43}; Path=/; SameSite=Lax"));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        byte[] stored = jdbc.sql("select secret_hash from identity.session where person_id = :id")
                .param("id", person.id())
                .query(byte[].class)
                .single();
        assertThat(stored).hasSize(32);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreToldAlike() {
        TestPerson person = fixtures.person();
        Answer wrong = http.login(person.loginName(), "Falsch-falsch-1").expectProblem(401, "login.wrong");
        Answer unknown =
                http.login(fixtures.unique("nobody"), "Falsch-falsch-1").expectProblem(401, "login.wrong");
        assertThat(unknown.text("/detail")).isEqualTo(wrong.text("/detail")).isEqualTo("用户名或密码不正确。");
        assertThat(wrong.headers("Set-Cookie")).isEmpty();
    }

    @Test
    void aNameIsLockedAfterFiveFailuresEvenForTheRightPassword() {
        clock.at(clock.instant());
        TestPerson person = fixtures.person();
        fail(person.loginName(), settings.loginAttempts());
        Answer locked = http.login(person.loginName(), TestPerson.PASSWORD).expectProblem(429, "login.locked");
        assertThat(locked.text("/detail")).contains("15 分钟");
        clock.forward(Duration.ofMinutes(settings.lockMinutes()).minusSeconds(1));
        http.login(person.loginName(), TestPerson.PASSWORD).expectProblem(429, "login.locked");
        clock.forward(Duration.ofSeconds(2));
        http.login(person.loginName(), TestPerson.PASSWORD).expect(200);
    }

    @Test
    void anUnknownNameIsLockedTooSoThatALockTellsNothing() {
        String nobody = fixtures.unique("nobody");
        fail(nobody, settings.loginAttempts());
        http.login(nobody, "Falsch-falsch-1").expectProblem(429, "login.locked");
    }

    @Test
    void aSuccessForgetsTheFailuresBeforeIt() {
        TestPerson person = fixtures.person();
        for (int round = 0; round < 3; round++) {
            fail(person.loginName(), settings.loginAttempts() - 1);
            http.login(person.loginName(), TestPerson.PASSWORD).expect(200);
        }
    }

    @Test
    void manyGuessesAtOnceDoNotGetPastTheLock() {
        TestPerson person = fixtures.person();
        var guesses = IntStream.range(0, 20)
                .mapToObj(n -> CompletableFuture.supplyAsync(() ->
                        http.login(person.loginName(), "Falsch-falsch-" + n).status()))
                .toList();
        var statuses = guesses.stream().map(CompletableFuture::join).toList();
        assertThat(statuses).filteredOn(status -> status == 401).hasSize(settings.loginAttempts());
        assertThat(statuses).filteredOn(status -> status == 429).hasSize(20 - settings.loginAttempts());
    }

    private void fail(String loginName, int times) {
        for (int i = 0; i < times; i++) {
            http.login(loginName, "Falsch-falsch-1").expectProblem(401, "login.wrong");
        }
    }

    @Test
    void withoutNameOrPasswordTheFieldsAreNamed() {
        Answer answer = http.post("/api/session", Map.of("loginName", " ")).expect(422);
        assertThat(answer.errors()).containsExactly("value.required /loginName", "value.required /password");
    }

    @Test
    void logoutEndsThisLoginAtOnceAndNoOther() {
        TestPerson person = fixtures.person();
        Http office = http.loggedIn(person);
        Http phone = http.loggedIn(person);
        String stolen = office.cookies().get("GENDAN_SESSION");
        office.get("/api/session").expect(200);
        office.delete("/api/session").expect(204);
        assertThat(office.cookies()).isEmpty();
        http.with("Cookie", "GENDAN_SESSION=" + stolen).get("/api/session").expectProblem(401, "login.required");
        phone.get("/api/session").expect(200);
    }

    @Test
    void logoutEverywhereEndsAllLoginsButNoTokens() {
        TestPerson person = fixtures.person();
        Http office = http.loggedIn(person);
        Http phone = http.loggedIn(person);
        phone.get("/api/session").expect(200);
        office.delete("/api/sessions").expect(204);
        phone.get("/api/session").expectProblem(401, "login.required");
        http.as(person).get("/api/session").expect(200);
    }

    @Test
    void aLoginEndsAfterSoLongWithoutARequest() {
        clock.at(clock.instant());
        Http browser = http.loggedIn(fixtures.person());
        Duration almost = Duration.ofMinutes(settings.sessionIdleMinutes()).minusSeconds(1);
        clock.forward(almost);
        browser.get("/api/session").expect(200);
        lastUse.drain();
        clock.forward(almost);
        browser.get("/api/session").expect(200);
        lastUse.drain();
        clock.forward(almost.plusSeconds(1));
        browser.get("/api/session").expectProblem(401, "login.required");
    }

    @Test
    void aLoginEndsAfterItsLongestLifeHoweverBusy() {
        clock.at(clock.instant());
        Http browser = http.loggedIn(fixtures.person());
        for (int hour = 4; hour < settings.sessionHours(); hour += 4) {
            clock.forward(Duration.ofHours(4));
            browser.get("/api/session").expect(200);
            lastUse.drain();
        }
        clock.forward(Duration.ofHours(4));
        browser.get("/api/session").expectProblem(401, "login.required");
    }

    @Test
    void changesUnderASessionNeedTheCsrfValue() {
        Http browser = http.loggedIn(fixtures.person());
        var profile = Map.of("locale", "zh-CN");
        browser.put("/api/session/profile", profile).expect(200);
        Http stranger =
                http.with("Cookie", "GENDAN_SESSION=" + browser.cookies().get("GENDAN_SESSION"));
        stranger.put("/api/session/profile", profile).expectProblem(403, "csrf.missing");
        stranger.delete("/api/session").expectProblem(403, "csrf.missing");
        stranger.with("X-XSRF-TOKEN", "wrong")
                .put("/api/session/profile", profile)
                .expectProblem(403, "csrf.missing");
        String another = http.loggedIn(fixtures.person()).cookies().get("XSRF-TOKEN");
        http.with("Cookie", "GENDAN_SESSION=" + browser.cookies().get("GENDAN_SESSION") + "; XSRF-TOKEN=" + another)
                .with("X-XSRF-TOKEN", another)
                .put("/api/session/profile", profile)
                .expectProblem(403, "csrf.missing");
    }

    @Test
    void aLostCsrfCookieIsGivenAgain() {
        Http browser = http.loggedIn(fixtures.person());
        String value = browser.cookies().remove("XSRF-TOKEN");
        browser.get("/api/session").expect(200);
        assertThat(browser.cookies().get("XSRF-TOKEN")).isEqualTo(value);
    }

    @Test
    void loggingInAgainGivesAnotherSessionAndEndsTheOldOne() {
        TestPerson person = fixtures.person();
        Http browser = http.loggedIn(person);
        String old = browser.cookies().get("GENDAN_SESSION");
        browser.login(person.loginName(), TestPerson.PASSWORD).expect(200);
        assertThat(browser.cookies().get("GENDAN_SESSION")).isNotEqualTo(old);
        http.with("Cookie", "GENDAN_SESSION=" + old).get("/api/session").expect(401);
    }

    @Test
    void aNewPasswordEndsTheOtherLoginsAndKeepsThisOne() {
        TestPerson person = fixtures.person();
        Http here = http.loggedIn(person);
        Http elsewhere = http.loggedIn(person);
        String next = "Ganz-neu-2027";
        here.put("/api/session/password", Map.of("current", "nein", "new", next))
                .expectProblem(422, "password.current-wrong");
        here.put("/api/session/password", Map.of("current", TestPerson.PASSWORD, "new", next))
                .expect(204);
        here.get("/api/session").expect(200);
        elsewhere.get("/api/session").expect(401);
        http.login(person.loginName(), TestPerson.PASSWORD).expectProblem(401, "login.wrong");
        http.login(person.loginName(), next).expect(200);
    }

    @Test
    void weakPasswordsAreRefusedWithTheReason() {
        TestPerson person = fixtures.person();
        Http browser = http.loggedIn(person);
        var reasons = Map.of(
                "kurz-1",
                "password.too-short",
                "aaaaaaaaaa1",
                "password.too-simple",
                "abcdefghijkl",
                "password.too-simple",
                person.loginName() + "-2026",
                "password.contains-name",
                TestPerson.PASSWORD,
                "password.same",
                "x1".repeat(100),
                "text.too-long");
        reasons.forEach((password, code) -> browser.put(
                        "/api/session/password", Map.of("current", TestPerson.PASSWORD, "new", password))
                .expectProblem(422, code));
    }

    @Test
    void theProfileIsChangedByItsOwner() {
        TestPerson person = fixtures.person();
        Http browser = http.loggedIn(person);
        Answer answer = browser.put(
                        "/api/session/profile",
                        Map.of(
                                "locale", "en-US",
                                "timeZone", "Europe/Berlin",
                                "email", "li@example.com",
                                "phone", "138 0013 8000"))
                .expect(200);
        assertThat(answer.text("/person/timeZone")).isEqualTo("Europe/Berlin");
        assertThat(answer.text("/person/name")).isEqualTo(person.name());
        assertThat(browser.get("/api/people").expect(403).text("/detail")).startsWith("You have no permission");
        assertThat(browser.in("zh").get("/api/people").expect(403).text("/detail"))
                .startsWith("您没有");
        Answer wrong = browser.put(
                        "/api/session/profile",
                        Map.of("locale", "fr", "timeZone", "Mars/Base", "email", "li@", "phone", "call me"))
                .expect(422);
        assertThat(wrong.errors())
                .containsExactly(
                        "locale.unknown /locale",
                        "time-zone.unknown /timeZone",
                        "email.malformed /email",
                        "phone.malformed /phone");
    }

    @Test
    void theStateTellsTheLoginPageWhatItNeedsAndNoMore() {
        Answer state = http.get("/api/session/state").expect(200);
        assertThat(state.json().get("authenticated").asBoolean()).isFalse();
        assertThat(state.json().get("demo").asBoolean()).isFalse();
        assertThat(state.json().has("demoAccounts")).isFalse();
        assertThat(state.text("/version")).isNotBlank();
    }
}
