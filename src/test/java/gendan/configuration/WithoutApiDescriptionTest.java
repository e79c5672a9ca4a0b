package gendan.configuration;

import gendan.testing.Http;
import gendan.testing.TestGendan;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Whoever wants no description of the API to be shown switches it off with the library's own setting.
class WithoutApiDescriptionTest {

    @Test
    void theProgramStartsAndServesEverythingElse() {
        try (var program = TestGendan.startAnother("--springdoc.api-docs.enabled=false")) {
            Http http =
                    Http.to("http://localhost:" + program.getWebServer().getPort(), program.getBean(JsonMapper.class));
            http.get("/api/openapi.json").expect(404);
            http.get("/api/session/state").expect(200);
        }
    }
}
