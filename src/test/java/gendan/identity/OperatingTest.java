package gendan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.kernel.Permission;
import gendan.testing.Fixtures;
import gendan.testing.GendanTest;
import gendan.testing.Http;
import org.junit.jupiter.api.Test;

/// What whoever operates the program may ask it.
@GendanTest
class OperatingTest {
    private final Http http;
    private final Fixtures fixtures;

    OperatingTest(Http http, Fixtures fixtures) {
        this.http = http;
        this.fixtures = fixtures;
    }

    @Test
    void healthIsOpenAndTellsNothingButTheState() {
        for (String probe : new String[] {"", "/liveness", "/readiness"}) {
            var answer = http.get("/actuator/health" + probe).expect(200);
            assertThat(answer.text("/status")).isEqualTo("UP");
            assertThat(answer.json().has("components")).isFalse();
        }
    }

    @Test
    void figuresAreForWhoeverOperatesTheSystem() {
        http.get("/actuator/prometheus").expectProblem(401, "login.required");
        http.as(fixtures.person(Permission.ORDER_READ))
                .get("/actuator/prometheus")
                .expectProblem(403, "permission.missing");
        var figures = http.as(fixtures.person(Permission.SYSTEM_OPERATE))
                .get("/actuator/prometheus")
                .expect(200);
        assertThat(figures.text()).contains("hikaricp_connections_active", "jvm_memory_used_bytes");
        http.get("/actuator").expect(401);
        http.get("/actuator/env").expect(401);
    }

    @Test
    void theDescriptionOfTheApiIsOpen() {
        assertThat(http.get("/api/openapi.json").expect(200).text("/openapi")).startsWith("3.1");
    }
}
