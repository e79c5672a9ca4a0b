package gendan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.testing.Answer;
import gendan.testing.Http;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The part of [SqlScenario] that dispatches steps.
final class DispatchScenario {
    private final Http http;
    private final JdbcClient jdbc;

    DispatchScenario(Http http, JdbcClient jdbc) {
        this.http = http;
        this.jdbc = jdbc;
    }

    void run() {
        String person = jdbc.sql("select id::text from identity.person where active limit 1")
                .query(String.class)
                .single();
        String team = jdbc.sql("select id::text from identity.team where active limit 1")
                .query(String.class)
                .single();
        Map<String, Object> rule = Map.of(
                "name",
                Map.of("zh", "合同", "en", "Contract"),
                "choice",
                "LEAST_LOADED",
                "people",
                List.of(person),
                "conditions",
                Map.of("teams", List.of(team), "roles", List.of("SALES")));
        long version = http.get("/api/dispatch/rules").version();
        ok(http.ifMatch(version).put("/api/dispatch/rules", Map.of("rules", List.of(rule))));
        workers(person, team);
        String number = jdbc.sql("select order_number from process.sheet limit 1")
                .query(String.class)
                .single();
        ok(http.post("/api/dispatch/trial", Map.of("orderNumber", number)));
    }

    private void workers(String person, String team) {
        Answer first = http.get("/api/dispatch/workers?limit=2");
        ok(first);
        ok(http.get("/api/dispatch/workers?limit=2&cursor=" + first.text("/next")));
        ok(http.get("/api/dispatch/workers?roleCode=SALES&teamId=" + team));
        ok(http.ifMatch(0).put("/api/dispatch/workers/" + person, Map.of("capacityPercent", 80)));
        Answer absence = http.post(
                "/api/dispatch/absences",
                Map.of("personId", person, "startsAt", "2030-01-01T00:00:00Z", "endsAt", "2030-01-02T00:00:00Z"));
        ok(absence);
        ok(http.delete(absence.header("Location")));
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
    }
}
