package gendan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.testing.Answer;
import gendan.testing.Http;
import gendan.testing.TestGendan;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/// The very first start, on an empty database: nobody exists who could log in.
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {
    private static final Pattern CODE = Pattern.compile("\\b[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}\\b");

    @Test
    void whoReadsTheConsoleMakesTheAdministratorOnce(CapturedOutput console) {
        try (var program = TestGendan.startAnother()) {
            Http http =
                    Http.to("http://localhost:" + program.getWebServer().getPort(), program.getBean(JsonMapper.class));
            assertThat(http.get("/api/session/state")
                            .json()
                            .get("setupRequired")
                            .asBoolean())
                    .isTrue();
            String first = lastCode(console);
            assertThat(console.getOut()).contains("首次启动", "First start");

            // a wrong code changes nothing, and after ten of them even the right one is void
            for (int i = 1; i < SetupCode.MOST_WRONG; i++) {
                Answer wrong =
                        http.post("/api/setup", request("AAAA-BBBB-CCCC")).expectProblem(422, "setup.code-wrong");
                assertThat(wrong.errors()).containsExactly("setup.code-wrong /code");
            }
            http.post("/api/setup", request(null)).expectProblem(429, "setup.code-void");
            http.post("/api/setup", request(first)).expectProblem(422, "setup.code-wrong");
            String second = lastCode(console);
            assertThat(second).isNotEqualTo(first);

            // with the code the rest is checked like any person
            var weak = request(second);
            weak.put("password", "kurz");
            weak.put("name", "");
            assertThat(http.post("/api/setup", weak).expect(422).errors())
                    .containsExactly("value.required /name", "password.too-short /password");

            // the administrator is there, and logged in
            Http browser = http.browser();
            browser.post(
                            "/api/setup",
                            request(second.toLowerCase(java.util.Locale.ROOT).replace("-", "")))
                    .expect(204);
            Answer session = browser.get("/api/session").expect(200);
            assertThat(session.text("/person/roles/0/code")).isEqualTo("ADMINISTRATOR");
            assertThat(session.json().at("/person/permissions")).hasSizeGreaterThan(20);
            http.login("boss", "Sehr-geheim-2026").expect(200);

            // and nobody is made that way again
            http.post("/api/setup", request(second)).expectProblem(409, "setup.over");
            assertThat(http.get("/api/session/state")
                            .json()
                            .get("setupRequired")
                            .asBoolean())
                    .isFalse();
        }
    }

    private static Map<String, Object> request(String code) {
        var request = new HashMap<String, Object>();
        request.put("code", code);
        request.put("loginName", "boss");
        request.put("name", "王总");
        request.put("password", "Sehr-geheim-2026");
        return request;
    }

    private static String lastCode(CapturedOutput console) {
        Matcher matcher = CODE.matcher(console.getOut());
        String last = null;
        while (matcher.find()) {
            last = matcher.group();
        }
        return last;
    }
}
