package gendan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.process.WatchDeadlines;
import gendan.testing.Answer;
import gendan.testing.Http;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The part of [SqlScenario] that works with process sheets.
final class SheetScenario {
    private final Http http;
    private final JdbcClient jdbc;
    private final WatchDeadlines deadlines;

    SheetScenario(Http http, JdbcClient jdbc, WatchDeadlines deadlines) {
        this.http = http;
        this.jdbc = jdbc;
        this.deadlines = deadlines;
    }

    void run() {
        String order = jdbc.sql("""
                        select order_id::text from process.sheet where status = 'OPEN' and exists (
                            select from process.step where order_id = sheet.order_id and code = 'aftersales'
                                and state not in ('DONE', 'SKIPPED')) limit 1
                        """).query(String.class).single();
        jdbc.sql("""
                        update process.step set team_id = (select id from identity.team limit 1),
                            person_id = (select id from identity.person limit 1)
                        where order_id = ?::uuid
                        """).param(order).update();
        String sheet = "/api/orders/" + order + "/sheet";
        String person = jdbc.sql("select person_id::text from process.step where order_id = ?::uuid limit 1")
                .param(order)
                .query(String.class)
                .single();
        ok(http.get(sheet));
        ok(http.post(sheet + "/steps/aftersales/hand-over", Map.of("note", "合同")));
        ok(http.post(sheet + "/steps/aftersales/hand-over", Map.of("note", "合同", "personId", person)));
        tasks();
    }

    private void tasks() {
        ok(http.get("/api/tasks/counts"));
        for (String whose : List.of("MINE", "TEAM", "UNASSIGNED", "ALL")) {
            Answer first = http.get("/api/tasks?limit=1&whose=" + whose);
            ok(first);
            if (first.text("/next") != null) {
                ok(http.get("/api/tasks?limit=1&whose=" + whose + "&cursor=" + first.text("/next")));
            }
            ok(http.get("/api/tasks?due=LATE&state=READY&whose=" + whose));
            ok(http.get("/api/tasks?due=TODAY&whose=" + whose));
            ok(http.get("/api/tasks?q=SO26&whose=" + whose));
            ok(http.get("/api/tasks?q=gongsi&whose=" + whose));
        }
        deadlines.look();
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
    }
}
