package gendan.process.board;

import gendan.kernel.Money;
import gendan.ordering.OrderStage;
import gendan.process.Light;
import gendan.process.StepState;
import gendan.process.board.BoardCard.CardStep;
import gendan.process.template.Names;
import gendan.process.template.Obstacle;
import gendan.process.template.Templates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// How sheets become cards: what is asked of each, and how a row is read.
@Component
final class BoardCards {
    /// Of `process.sheet s`: the sheet itself.
    static final String SHEET = """
            s.order_id, s.order_number, s.customer_name, s.amount, s.currency, s.stage, s.urgency, s.promised_on,
            s.forecast_end, s.template_id, s.template_version
            """;

    /// Codes of the steps that a promised day is about.
    static final String DELIVERING = """
            select step ->> 'code' from process.template_version v, jsonb_array_elements(v.definition -> 'steps') step
            where step ->> 'completesOn' = 'ALL_DELIVERED'
            """;

    /// Of the sheets `s`: how far they are, the step they stand at, and when the goods arrive.
    static final String STEPS = """
            cross join lateral (
                select count(*) as steps, count(*) filter (where t.state in ('DONE', 'SKIPPED')) as over,
                       bool_or(t.state not in ('WAITING', 'READY')) as begun
                from process.step t where t.order_id = s.order_id) p
            left join lateral (
                select t.position, t.code, t.state, t.due_at, t.obstacle, t.person_id,
                       case when t.state = 'BLOCKED' then 0
                            when t.state in ('READY', 'IN_PROGRESS') and t.due_at < :now then 1
                            when t.state = 'IN_PROGRESS' then 2 when t.state = 'READY' then 3 else 4 end as place
                from process.step t where t.order_id = s.order_id and t.state not in ('DONE', 'SKIPPED')
                order by place, t.position limit 1) c on true
            left join identity.person n on n.id = c.person_id
            left join lateral (
                select coalesce(d.done_at, greatest(d.forecast_end, :now)) as at from process.step d
                where d.order_id = s.order_id and d.code = any(array(%s)) limit 1) v on true
            """.formatted(BoardCards.DELIVERING);

    static final String COLUMNS =
            SHEET + ", p.steps, p.over, p.begun, c.position, c.code, c.state, c.due_at, c.obstacle, n.name, v.at";

    private final Templates templates;
    private final Clock clock;

    BoardCards(Templates templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    /// A row of [#COLUMNS].
    BoardCard card(ResultSet row, Instant now) throws SQLException {
        LocalDate promised = row.getObject(8, LocalDate.class);
        Instant end = later(instant(row, 9), now);
        CardStep step = row.getString(16) == null ? null : step(row, now);
        return new BoardCard(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                new Money(row.getBigDecimal(4), row.getString(5)),
                OrderStage.valueOf(row.getString(6)),
                row.getInt(7),
                light(step, row.getBoolean(14)),
                promised,
                end,
                isBehind(row, 21, promised),
                row.getInt(13),
                row.getInt(12),
                step);
    }

    private CardStep step(ResultSet row, Instant now) throws SQLException {
        StepState state = StepState.valueOf(row.getString(17));
        Instant due = instant(row, 18);
        String code = row.getString(16);
        Names name = name(row.getObject(10, UUID.class), row.getInt(11), code);
        return new CardStep(
                row.getInt(15),
                code,
                name.zh(),
                name.en(),
                state,
                isLate(state, due, now),
                due,
                obstacle(row.getString(19)),
                row.getString(20));
    }

    /// The step in trouble is the one that is shown, so its light is the sheet's.
    private static Light light(CardStep step, boolean begun) {
        if (step != null && Light.of(step.state(), step.late()) == Light.RED) {
            return Light.RED;
        }
        return begun ? Light.YELLOW : Light.GREY;
    }

    Names name(UUID templateId, int version, String code) {
        return templates.definition(templateId, version).step(code).name();
    }

    /// Whether the goods arrive, or arrived, after the promised day.
    ///
    /// @param column with the instant at which they do; a null there says that the order delivers nothing
    boolean isBehind(ResultSet row, int column, LocalDate promised) throws SQLException {
        Instant arrives = instant(row, column);
        return promised != null
                && arrives != null
                && !arrives.isBefore(
                        promised.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    static boolean isLate(StepState state, Instant due, Instant now) {
        return state.isOpen() && due != null && due.isBefore(now);
    }

    static Obstacle obstacle(String stored) {
        return stored == null ? null : Obstacle.valueOf(stored);
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
