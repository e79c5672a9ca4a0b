package gendan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.testing.Answer;
import gendan.testing.Http;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The part of [SqlScenario] that works with process sheets.
final class SheetScenario {
    private final Http http;
    private final JdbcClient jdbc;

    SheetScenario(Http http, JdbcClient jdbc) {
        this.http = http;
        this.jdbc = jdbc;
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
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
    }
}
