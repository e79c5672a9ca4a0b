package gendan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.kernel.Permission;
import gendan.testing.Answer;
import gendan.testing.Fixtures;
import gendan.testing.GendanTest;
import gendan.testing.Http;
import gendan.testing.RawHttp;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Whatever comes in, the answer is a problem of the 4xx family, in the caller's language.
@GendanTest
class BadRequestTest {
    private final Http http;
    private final Http administrator;
    private final PlatformSettings settings;

    BadRequestTest(Http http, Fixtures fixtures, PlatformSettings settings) {
        this.http = http;
        this.settings = settings;
        this.administrator = http.as(fixtures.person(Permission.PEOPLE_READ, Permission.PEOPLE_WRITE));
    }

    @Test
    void brokenJsonSaysWhere() {
        Answer answer =
                administrator.post("/api/teams", "{\"name\": \"a\",\n oops}").expectProblem(400, "json.broken");
        assertThat(answer.text("/detail")).contains("第 2 行");
        administrator.post("/api/teams", "").expectProblem(400, "json.missing");
        administrator.post("/api/teams", "{\"name\":\"a\"} {}").expect(400);
        administrator.post("/api/teams", "null").expect(400);
        administrator.post("/api/teams", "[]").expectProblem(400, "json.wrong-type");
        administrator.post("/api/teams", "[".repeat(10_000)).expect(400);
    }

    @Test
    void wrongTypesAndUnknownFieldsNameTheField() {
        assertThat(administrator.post("/api/teams", "{\"name\": 7}").expect(400).errors())
                .containsExactly("json.wrong-type /name");
        assertThat(administrator
                        .post("/api/teams", "{\"name\":\"a\",\"leaderId\":\"x\"}")
                        .expect(400)
                        .errors())
                .containsExactly("json.wrong-type /leaderId");
        assertThat(administrator
                        .post("/api/teams", "{\"name\":\"a\",\"colour\":1}")
                        .expect(400)
                        .errors())
                .containsExactly("json.unknown-field /colour");
    }

    @Test
    void nulCharactersReachNothing() {
        assertThat(administrator
                        .post("/api/teams", "{\"name\":\"a\\u0000b\"}")
                        .expect(422)
                        .errors())
                .containsExactly("text.unprintable /name");
        administrator.get("/api/people?q=%00").expectProblem(400, "request.refused");
        administrator.get("/api/roles/a%00b").expectProblem(400, "request.refused");
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
        byte[] gbk = "{\"name\":\"华东组\"}".getBytes(java.nio.charset.Charset.forName("GBK"));
        administrator.send("POST", "/api/teams", gbk).expect(400);
        administrator.get("/api/people?q=%ff%fe").expectProblem(400, "request.refused");
        administrator
                .with("Content-Type", "application/json; charset=nonsense")
                .post("/api/teams", "{}")
                .expect(415);
        administrator.post("/api/teams", "{\"name\":\"\\ud800\"}").expect(422);
    }

    @Test
    void otherContentTypesAndMethodsAreRefused() {
        administrator
                .with("Content-Type", "text/xml")
                .post("/api/teams", "<x/>")
                .expectProblem(415, "media.unsupported");
        administrator
                .with("Content-Type", "application/x-www-form-urlencoded")
                .post("/api/teams", "a=b")
                .expectProblem(415, "media.unsupported");
        administrator.with("Content-Type", "*/*").post("/api/teams", "{}").expectProblem(415, "media.unsupported");
        administrator.with("Accept", "image/png").get("/api/teams").expect(406);
        administrator.send("PATCH", "/api/teams", "{}").expectProblem(405, "method.not-allowed");
        assertThat(administrator.send("PATCH", "/api/teams", "{}").header("Allow"))
                .contains("GET", "POST");
        administrator.send("BREW", "/api/teams", null).expectProblem(400, "request.refused");
    }

    @Test
    void partsWhereNoneBelongAreRefused() {
        Http parts = administrator.with("Content-Type", "multipart/form-data; boundary=x");
        parts.post("/api/teams", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n")
                .expect(415);
        parts.post("/api/teams", "--x cut off").expect(415);
        administrator
                .with("Content-Type", "multipart/form-data")
                .post("/api/teams", "b")
                .expect(415);
    }

    @Test
    void anAnnouncedBodyThatIsTooLargeIsRefusedAtOnce() {
        String large = "{\"name\":\"" + "x".repeat(settings.bodyLimitMb() << 20) + "\"}";
        Answer answer = administrator.post("/api/teams", large).expectProblem(413, "body.too-large");
        assertThat(answer.text("/detail")).contains("8 MB");
        assertThat(administrator.in("en").post("/api/teams", large).text("/detail"))
                .contains("at most 8 MB");
    }

    @Test
    void aBodyInChunksIsRefusedWhenItHasBecomeTooLarge() {
        byte[] large =
                ("{\"name\":\"" + "x".repeat(settings.bodyLimitMb() << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
        administrator
                .send("POST", "/api/teams", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)), true)
                .expectProblem(413, "body.too-large");
        byte[] small = "{\"name\":7}".getBytes(StandardCharsets.UTF_8);
        administrator
                .send("POST", "/api/teams", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(small)), true)
                .expectProblem(400, "json.wrong-type");
    }

    @Test
    void addressesOfAnOddShapeAreRefused() {
        for (String path : List.of(
                "/api//teams",
                "/api/../actuator/prometheus",
                "/api/%2e%2e/actuator/prometheus",
                "/api/teams;jsessionid=1",
                "/api/teams%2f1",
                "/api/teams%5c1",
                "/api/teams%0d%0a1")) {
            assertThat(http.get(path).status()).as(path).isEqualTo(400);
        }
        administrator.get("/api/teams/not-a-uuid").expectProblem(400, "parameter.wrong-type");
        administrator.get("/api/teams/" + UUID.randomUUID() + "/x").expectProblem(404, "path.unknown");
        administrator.get("/api").expectProblem(404, "path.unknown");
        administrator.get("/api/people?limit=99999999999").expectProblem(400, "parameter.wrong-type");
    }

    @Test
    void whatTomcatRefusesIsAProblemToo() {
        String end = " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\nConnection: close\r\n\r\n";
        for (String line : List.of(
                "GET /api/teams?q={x}", "GET /api/%zz", "GET /api/teams/[1]", "GET no-slash", "TRACE /api/teams")) {
            String answer = RawHttp.send(http, line + end);
            assertThat(answer).as(line).startsWith("HTTP/1.1 40").contains("application/problem+json", "\"code\":\"");
        }
        String longLine = RawHttp.send(http, "GET /api/teams?q=" + "x".repeat(20_000) + end);
        assertThat(longLine).startsWith("HTTP/1.1 4");
        String twoLengths = RawHttp.send(
                http,
                "POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\nConnection: close\r\n\r\n{}");
        assertThat(twoLengths).startsWith("HTTP/1.1 400");
    }

    @Test
    void aHeaderWithControlCharactersIsRefused() {
        String answer = RawHttp.send(
                http,
                "GET /api/session/state HTTP/1.1\r\nHost: localhost\r\nAccept-Language: zh\u0001\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4");
    }

    @Test
    void everyAnswerForbidsFramesSniffingAndForeignScripts() {
        for (String path : List.of("/api/session/state", "/api/nowhere", "/assets/probe-0a1b2c3d.js", "/api/teams")) {
            Answer answer = http.get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'self'", "frame-ancestors 'none'", "script-src 'self';");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.headers("Set-Cookie")).isEmpty();
        }
    }
}
