package gendan.contract;

import gendan.calendar.Calendars;
import gendan.testing.Http;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Comes by what calendars and holidays ask the database.
final class CalendarScenario {
    private static final String CALENDAR = """
            {"code": "CONTRACT", "nameZh": "%s", "nameEn": "Contract", "zone": "UTC", "holidaySetId": "%s",
             "week": {"MONDAY": [{"from": "09:00", "to": "12:00"}]}}
            """;

    private final ApplicationContext program;
    private final Http http;

    CalendarScenario(ApplicationContext program, Http http) {
        this.program = program;
        this.http = http;
    }

    void run() {
        var set = http.post("/api/holiday-sets", Map.of("code", "CONTRACT", "nameZh", "合", "nameEn", "Contract"))
                .expect(201);
        http.ifMatch(1)
                .put(set.header("Location"), Map.of("code", "CONTRACT", "nameZh", "合同", "nameEn", "Contract"))
                .expect(200);
        String calendar = http.post("/api/calendars", CALENDAR.formatted("合", set.text("/id")))
                .expect(201)
                .header("Location");
        http.ifMatch(1).put(calendar, CALENDAR.formatted("合同", set.text("/id"))).expect(200);
        UUID team = program.getBean(JdbcClient.class)
                .sql("select id from identity.team limit 1")
                .query(UUID.class)
                .single();
        http.ifMatch(2)
                .put(calendar + "/teams", Map.of("teamIds", List.of(team)))
                .expect(200);
        program.getBean(Calendars.class).ofTeam(team);
        http.get("/api/calendars").expect(200);
        http.get("/api/holiday-sets").expect(200);
        http.get(calendar + "/years/2026").expect(200);
        http.get(calendar + "/calculation?from=2026-03-02T09:00&duration=PT1H").expect(200);
    }
}
