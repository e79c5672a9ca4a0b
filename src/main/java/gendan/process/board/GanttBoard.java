package gendan.process.board;

import gendan.kernel.Actor;
import gendan.kernel.Page;
import gendan.ordering.OrderStage;
import gendan.platform.PageCursor;
import gendan.process.Light;
import gendan.process.StepState;
import gendan.process.board.BoardFilter.Sql;
import gendan.process.template.Names;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Many open sheets in time: what is promised first stands first, what is promised for no day at the end.
@Component
final class GanttBoard {
    /// Stands for "no promised day" in the order of the rows; the index sheet_open_by_promise has it too.
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;
    private final BoardCards cards;
    private final Clock clock;

    GanttBoard(JdbcClient jdbc, BoardCards cards, Clock clock) {
        this.jdbc = jdbc;
        this.cards = cards;
        this.clock = clock;
    }

    /// @param forecastEnd never before now
    record Row(
            UUID orderId,
            String orderNumber,
            String customerName,
            OrderStage stage,
            int urgency,
            Light light,
            LocalDate promisedOn,
            Instant plannedEnd,
            Instant forecastEnd,
            boolean behindPromise,
            List<Bar> steps) {}

    /// A step in time.
    ///
    /// @param start when it began, or is expected to
    /// @param end when it was done, or is expected to be
    record Bar(
            int position,
            String code,
            String nameZh,
            String nameEn,
            StepState state,
            boolean late,
            Instant plannedStart,
            Instant plannedEnd,
            Instant start,
            Instant end) {
        private Bar later(Duration late) {
            return state == StepState.WAITING
                    ? new Bar(
                            position,
                            code,
                            nameZh,
                            nameEn,
                            state,
                            false,
                            plannedStart,
                            plannedEnd,
                            start.plus(late),
                            end.plus(late))
                    : this;
        }
    }

    Page<Row> page(Actor actor, BoardFilter wish, String cursor, Integer limit) {
        int size = Page.size(limit);
        PageCursor after = PageCursor.read(cursor, 2);
        Instant now = clock.instant();
        Sql filter = wish.checked().within(actor, now);
        var statement = jdbc.sql("""
                        select s.order_id, s.order_number, s.customer_name, s.stage, s.urgency, s.promised_on,
                               s.planned_end, s.forecast_end, s.template_id, s.template_version, t.position, t.code,
                               t.state, t.due_at, t.planned_start, t.planned_end,
                               coalesce(t.started_at, t.ready_at, t.forecast_start),
                               coalesce(t.done_at, t.forecast_end), v.at
                        from (select * from process.sheet s where %s %s
                              order by coalesce(s.promised_on, date '9999-12-31'), s.order_id limit :limit) s
                        join process.step t on t.order_id = s.order_id
                        left join lateral (
                            select coalesce(d.done_at, greatest(d.forecast_end, :now)) as at from process.step d
                            where d.order_id = s.order_id and d.code = any(array(%s)) limit 1) v on true
                        order by coalesce(s.promised_on, date '9999-12-31'), s.order_id, t.position
                        """.formatted(filter, after == null ? "" : """
                                and (coalesce(s.promised_on, date '9999-12-31'), s.order_id) > (:day, :after)
                                """, BoardCards.DELIVERING))
                .params(filter.parameters())
                .param("limit", size + 1);
        if (after != null) {
            statement.param("day", after.date(0)).param("after", after.id(1));
        }
        List<Row> rows = new ArrayList<>();
        statement.query(row -> {
            if (rows.isEmpty() || !rows.getLast().orderId.equals(row.getObject(1, UUID.class))) {
                rows.add(row(row, now));
            }
            rows.getLast().steps.add(bar(row, now));
        });
        List<Row> lit = rows.stream().map(row -> lit(row, now)).toList();
        return Page.of(
                lit, size, last -> PageCursor.of(last.promisedOn == null ? NEVER : last.promisedOn, last.orderId));
    }

    private Row row(ResultSet row, Instant now) throws SQLException {
        LocalDate promised = row.getObject(6, LocalDate.class);
        Instant end = BoardCards.later(BoardCards.instant(row, 8), now);
        return new Row(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                OrderStage.valueOf(row.getString(4)),
                row.getInt(5),
                Light.GREY,
                promised,
                BoardCards.instant(row, 7),
                end,
                cards.isBehind(row, 19, promised),
                new ArrayList<>());
    }

    private Bar bar(ResultSet row, Instant now) throws SQLException {
        StepState state = StepState.valueOf(row.getString(13));
        Names name = cards.name(row.getObject(9, UUID.class), row.getInt(10), row.getString(12));
        Instant start = BoardCards.instant(row, 17);
        Instant end = BoardCards.instant(row, 18);
        return new Bar(
                row.getInt(11),
                row.getString(12),
                name.zh(),
                name.en(),
                state,
                BoardCards.isLate(state, BoardCards.instant(row, 14), now),
                BoardCards.instant(row, 15),
                BoardCards.instant(row, 16),
                start,
                BoardCards.later(start, state.isOpen() ? BoardCards.later(end, now) : end));
    }

    /// What waits cannot have begun: it is put off until now, with all that waits behind it.
    private static List<Bar> putOff(List<Bar> steps, Instant now) {
        Duration late = steps.stream()
                .filter(step -> step.state == StepState.WAITING)
                .map(step -> Duration.between(step.start, now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        return late.isPositive() ? steps.stream().map(step -> step.later(late)).toList() : List.copyOf(steps);
    }

    /// As [gendan.process.Light] says of a sheet: red when one of its steps is.
    private static Row lit(Row row, Instant now) {
        List<Bar> steps = putOff(row.steps, now);
        boolean red = row.steps.stream().anyMatch(step -> Light.of(step.state, step.late) == Light.RED);
        boolean begun =
                row.steps.stream().anyMatch(step -> step.state != StepState.WAITING && step.state != StepState.READY);
        return new Row(
                row.orderId,
                row.orderNumber,
                row.customerName,
                row.stage,
                row.urgency,
                red ? Light.RED : begun ? Light.YELLOW : Light.GREY,
                row.promisedOn,
                row.plannedEnd,
                steps.stream().map(Bar::end).reduce(row.forecastEnd, BoardCards::later),
                row.behindPromise,
                steps);
    }
}
