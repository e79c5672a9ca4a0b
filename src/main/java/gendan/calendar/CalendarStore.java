package gendan.calendar;

import gendan.kernel.Rejection;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Writes calendars, their shifts and the teams that follow them.
@Component
final class CalendarStore {
    private static final String SELECT = """
            select c.id, c.code, c.name_zh, c.name_en, c.zone, c.cut_off, c.holiday_set_id, c.standard, c.version,
                   array(select s.weekday || ' ' || s.begins || ' ' || s.ends from calendar.shift s
                         where s.calendar_id = c.id order by s.weekday, s.begins) as shifts
            from calendar.work_calendar c
            """;

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The standard one first.
    List<CalendarDetails> all() {
        return jdbc.sql(SELECT + "order by c.standard desc, c.code")
                .query(CalendarStore::details)
                .list();
    }

    /// @throws Rejection `calendar.not-found` (404)
    CalendarDetails find(UUID id) {
        return one(SELECT + "where c.id = :id", id);
    }

    /// The calendar, which nobody else changes until this transaction ends.
    ///
    /// @throws Rejection `calendar.not-found` (404)
    CalendarDetails lock(UUID id) {
        return one(SELECT + "where c.id = :id for no key update of c", id);
    }

    private CalendarDetails one(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query(CalendarStore::details)
                .optional()
                .orElseThrow(() -> Rejection.notFound("calendar.not-found"));
    }

    private static CalendarDetails details(ResultSet row, int n) throws SQLException {
        return new CalendarDetails(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("zone"),
                week(row.getArray("shifts")),
                row.getObject("cut_off", LocalTime.class),
                row.getObject("holiday_set_id", UUID.class),
                row.getBoolean("standard"),
                row.getLong("version"));
    }

    private static Map<DayOfWeek, List<Shift>> week(Array shifts) throws SQLException {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        for (String shift : (String[]) shifts.getArray()) {
            String[] parts = shift.split(" ");
            week.computeIfAbsent(DayOfWeek.of(Integer.parseInt(parts[0])), day -> new ArrayList<>())
                    .add(new Shift(LocalTime.parse(parts[1]), LocalTime.parse(parts[2])));
        }
        return week;
    }

    boolean isTaken(String code, UUID except) {
        return jdbc.sql("select exists (select from calendar.work_calendar where code = :code and id <> :except)")
                .param("code", code)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }

    void insert(CalendarDetails calendar) {
        with(calendar, jdbc.sql("""
                        insert into calendar.work_calendar
                            (id, code, name_zh, name_en, zone, cut_off, holiday_set_id, version)
                        values (:id, :code, :nameZh, :nameEn, :zone, :cutOff, :holidaySet, :version)
                        """)).update();
        insertShifts(calendar);
    }

    void update(CalendarDetails calendar) {
        with(calendar, jdbc.sql("""
                        update calendar.work_calendar
                        set code = :code, name_zh = :nameZh, name_en = :nameEn, zone = :zone, cut_off = :cutOff,
                            holiday_set_id = :holidaySet, version = :version
                        where id = :id
                        """)).update();
        jdbc.sql("delete from calendar.shift where calendar_id = :id")
                .param("id", calendar.id())
                .update();
        insertShifts(calendar);
    }

    private static StatementSpec with(CalendarDetails calendar, StatementSpec statement) {
        return statement
                .param("id", calendar.id())
                .param("code", calendar.code())
                .param("nameZh", calendar.nameZh())
                .param("nameEn", calendar.nameEn())
                .param("zone", calendar.zone())
                .param("cutOff", calendar.cutOff())
                .param("holidaySet", calendar.holidaySetId())
                .param("version", calendar.version());
    }

    private void insertShifts(CalendarDetails calendar) {
        List<Integer> weekdays = new ArrayList<>();
        List<String> begins = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        calendar.week()
                .forEach((day, shifts) -> shifts.forEach(shift -> {
                    weekdays.add(day.getValue());
                    begins.add(shift.from().toString());
                    ends.add(shift.to().toString());
                }));
        jdbc.sql("""
                        insert into calendar.shift (calendar_id, weekday, begins, ends)
                        select :id, s.weekday, s.begins::time, s.ends::time
                        from unnest(:weekdays::int[], :begins::text[], :ends::text[]) as s(weekday, begins, ends)
                        """)
                .param("id", calendar.id())
                .param("weekdays", weekdays.toArray(Integer[]::new))
                .param("begins", begins.toArray(String[]::new))
                .param("ends", ends.toArray(String[]::new))
                .update();
    }

    /// Team to calendar, for the teams that do not follow the standard one.
    Map<UUID, UUID> teams() {
        Map<UUID, UUID> calendars = new HashMap<>();
        jdbc.sql("select team_id, calendar_id from calendar.team_calendar").query(row -> {
            calendars.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        });
        return calendars;
    }

    List<UUID> teamsOf(UUID calendarId) {
        return jdbc.sql("select team_id from calendar.team_calendar where calendar_id = :calendar order by team_id")
                .param("calendar", calendarId)
                .query(UUID.class)
                .list();
    }

    /// Lets just these teams follow the calendar. It and those that lose a team are of a new version afterwards.
    void assign(UUID calendarId, List<UUID> teamIds) {
        UUID[] teams = teamIds.toArray(UUID[]::new);
        jdbc.sql("""
                        update calendar.work_calendar set version = version + 1
                        where id = :calendar
                           or id in (select calendar_id from calendar.team_calendar where team_id = any(:teams))
                        """).param("calendar", calendarId).param("teams", teams).update();
        jdbc.sql("delete from calendar.team_calendar where calendar_id = :calendar and team_id <> all(:teams)")
                .param("calendar", calendarId)
                .param("teams", teams)
                .update();
        jdbc.sql("""
                        insert into calendar.team_calendar (team_id, calendar_id)
                        select team, :calendar from unnest(:teams::uuid[]) as t(team)
                        on conflict (team_id) do update set calendar_id = excluded.calendar_id
                        """).param("calendar", calendarId).param("teams", teams).update();
    }
}
