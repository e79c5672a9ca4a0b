package gendan.process.board;

import gendan.kernel.Ids;
import gendan.ordering.OrderStage;
import gendan.platform.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lays down sheets of the standard template as rows, in states that orders would reach after days of work only.
final class LaidSheets {
    static final List<String> CODES =
            List.of("receive", "stock-check", "packing", "logistics", "shipping", "aftersales");
    private static final UUID STANDARD = UUID.fromString("01900000-0000-7000-8000-000000000801");

    private final JdbcClient jdbc;
    private final Ids ids;
    private final MovableClock clock;

    LaidSheets(JdbcClient jdbc, Ids ids, MovableClock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param step how many steps are done
    /// @param state of the step after them
    /// @param due of that step, from now on
    /// @param person who has it; null: it lies in the queue of `role`
    record Sheet(
            OrderStage stage,
            UUID team,
            LocalDate promised,
            int step,
            String state,
            Duration due,
            UUID person,
            String role) {}

    static Sheet sheet(OrderStage stage, UUID team) {
        return new Sheet(stage, team, null, 1, "IN_PROGRESS", Duration.ofHours(2), null, null);
    }

    UUID lay(Sheet sheet) {
        UUID order = ids.next();
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into process.sheet (order_id, template_id, template_version, status, facts, order_number,
                            order_type, stage, urgency, customer_id, customer_name, team_id, amount, currency,
                            promised_on, planned_end, forecast_end, created_at)
                        values (:order, :template, 1, 'OPEN', '{}', :number, 'STANDARD', :stage, 2, :order, '板上客户',
                            :team, 120.50, 'CNY', :promised, :later, :later, :now)
                        """)
                .param("order", order)
                .param("template", STANDARD)
                .param("number", "B" + order.toString().substring(24).toUpperCase(java.util.Locale.ROOT))
                .param("stage", sheet.stage.name())
                .param("team", sheet.team)
                .param("promised", sheet.promised)
                .param("later", at(now.plus(Duration.ofDays(3))))
                .param("now", at(now))
                .update();
        for (int i = 0; i < CODES.size(); i++) {
            layStep(order, sheet, i, now);
        }
        return order;
    }

    /// Takes them all away again: no event ever told of their orders, so only boards can read them.
    void clear() {
        jdbc.sql(
                        "delete from process.step where order_id in (select order_id from process.sheet where facts::text = '{}')")
                .update();
        jdbc.sql("delete from process.sheet where facts::text = '{}'").update();
    }

    private void layStep(UUID order, Sheet sheet, int i, Instant now) {
        boolean current = i == sheet.step;
        jdbc.sql("""
                        insert into process.step (order_id, position, code, state, person_id, role_code,
                            expected_minutes, planned_start, planned_end, forecast_start, forecast_end, due_at)
                        values (:order, :position, :code, :state, :person, :role, 120, :from, :to, :from, :to, :due)
                        """)
                .param("order", order)
                .param("position", i)
                .param("code", CODES.get(i))
                .param("state", i < sheet.step ? "DONE" : current ? sheet.state : "WAITING")
                .param("person", current ? sheet.person : null)
                .param("role", current ? sheet.role : null)
                .param("from", at(now.plus(Duration.ofHours(i * 4L))))
                .param("to", at(now.plus(Duration.ofHours(i * 4L + 2))))
                .param("due", current && sheet.due != null ? at(now.plus(sheet.due)) : null)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
