package gendan.process.board;

import gendan.kernel.Actor;
import gendan.kernel.Page;
import gendan.kernel.Rejection;
import gendan.kernel.Violations;
import gendan.platform.PageCursor;
import gendan.process.board.BoardFilter.Sql;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// For which days open orders are promised.
@Component
final class PromiseCalendar {
    private final JdbcClient jdbc;
    private final BoardCards cards;
    private final Clock clock;

    PromiseCalendar(JdbcClient jdbc, BoardCards cards, Clock clock) {
        this.jdbc = jdbc;
        this.cards = cards;
        this.clock = clock;
    }

    /// @param before how many are promised for a day before the month, up to 1,001
    /// @param without how many are promised for no day, up to 1,001
    record View(Instant now, LocalDate today, List<Day> days, int before, int without) {}

    /// @param red how many of them have a step that is blocked or late
    /// @param behindPromise how many arrive after this day as things stand
    record Day(LocalDate day, int count, int red, int behindPromise) {}

    /// The days of six weeks around the month, those without orders left out.
    ///
    /// @param month null for the present one
    /// @throws Rejection when the month is no month that an order could be promised for
    View month(Actor actor, BoardFilter wish, YearMonth month) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(clock.getZone()).toLocalDate();
        LocalDate first = (month == null ? YearMonth.from(today) : month).atDay(1);
        Violations wrong = new Violations();
        wrong.date("/month", first);
        wrong.rejectIfAny();
        Sql filter = wish.checked().within(actor, now);
        return new View(
                now,
                today,
                days(filter, first.minusDays(6), first.plusMonths(1).plusDays(6)),
                count(filter, "coalesce(s.promised_on, date '9999-12-31') < :first", first),
                count(filter, "coalesce(s.promised_on, date '9999-12-31') = :first", GanttBoard.NEVER));
    }

    private List<Day> days(Sql filter, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        with red as materialized (
                            select order_id from process.step where state = 'BLOCKED'
                            union
                            select order_id from process.step
                            where state in ('READY', 'IN_PROGRESS', 'BLOCKED') and due_at < :now)
                        select s.promised_on, count(*), count(red.order_id),
                               count(*) filter (where v.at >= (s.promised_on + 1)::timestamp at time zone :zone)
                        from process.sheet s left join red on red.order_id = s.order_id
                        left join lateral (
                            select coalesce(d.done_at, greatest(d.forecast_end, :now)) as at from process.step d
                            where d.order_id = s.order_id and d.code = any(array(%s))
                              -- no step ends after its sheet: most sheets need not be asked
                              and greatest(s.forecast_end, :now) >= (s.promised_on + 1)::timestamp at time zone :zone
                            limit 1) v on true
                        where coalesce(s.promised_on, date '9999-12-31') between :from and :to and %s
                        group by s.promised_on order by s.promised_on
                        """.formatted(BoardCards.DELIVERING, filter))
                .params(filter.parameters())
                .param("from", from)
                .param("to", to)
                .param("zone", clock.getZone().getId())
                .query((row, n) ->
                        new Day(row.getObject(1, LocalDate.class), row.getInt(2), row.getInt(3), row.getInt(4)))
                .list();
    }

    private int count(Sql filter, String days, LocalDate first) {
        return jdbc.sql("select count(*) from (select from process.sheet s where " + days + " and " + filter
                        + " order by coalesce(s.promised_on, date '9999-12-31'), s.order_id limit :most) counted")
                .params(filter.parameters())
                .param("first", first)
                .param("most", OrderBoard.COUNTED_UP_TO)
                .query(Integer.class)
                .single();
    }

    /// The orders of one day; those that are promised for no day when it is null.
    Page<BoardCard> day(Actor actor, BoardFilter wish, LocalDate day, String cursor, Integer limit) {
        int size = Page.size(limit);
        PageCursor after = PageCursor.read(cursor, 1);
        Instant now = clock.instant();
        Sql filter = wish.checked().within(actor, now);
        String sql =
                "select " + BoardCards.COLUMNS + """
                 from (select * from process.sheet s
                      where coalesce(s.promised_on, date '9999-12-31') = :day and %s %s
                      order by s.order_id limit :limit) s
                """.formatted(filter, after == null ? "" : "and s.order_id > :after")
                        + BoardCards.STEPS + " order by s.order_id";
        var statement = jdbc.sql(sql)
                .params(filter.parameters())
                .param("day", day == null ? GanttBoard.NEVER : day)
                .param("limit", size + 1);
        if (after != null) {
            statement.param("after", after.id(0));
        }
        return Page.of(
                statement.query((row, n) -> cards.card(row, now)).list(), size, last -> PageCursor.of(last.orderId()));
    }
}
