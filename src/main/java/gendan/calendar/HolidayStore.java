package gendan.calendar;

import gendan.kernel.Rejection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Writes sets of holidays with their days.
@Component
final class HolidayStore {
    private static final String SELECT = "select id, code, name_zh, name_en, version from calendar.holiday_set ";
    private static final String SELECT_DAYS =
            "select holiday_set_id, day, kind, replaces, name_zh, name_en from calendar.special_day ";

    private final JdbcClient jdbc;

    HolidayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record DayOfSet(UUID set, SpecialDay day) {}

    List<HolidaySet> all() {
        Map<UUID, List<SpecialDay>> days =
                jdbc.sql(SELECT_DAYS + "order by holiday_set_id, day").query(HolidayStore::day).list().stream()
                        .collect(Collectors.groupingBy(
                                DayOfSet::set, Collectors.mapping(DayOfSet::day, Collectors.toList())));
        return jdbc.sql(SELECT + "order by code")
                .query((row, n) -> set(row, days.getOrDefault(row.getObject(1, UUID.class), List.of())))
                .list();
    }

    boolean exists(UUID id) {
        return jdbc.sql("select exists (select from calendar.holiday_set where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// Null for none.
    String codeOf(UUID id) {
        return id == null ? null : find(id).code();
    }

    /// @throws Rejection `holiday-set.not-found` (404)
    HolidaySet find(UUID id) {
        return one(SELECT + "where id = :id", id);
    }

    /// The set, which nobody else changes until this transaction ends.
    ///
    /// @throws Rejection `holiday-set.not-found` (404)
    HolidaySet lock(UUID id) {
        return one(SELECT + "where id = :id for no key update", id);
    }

    private HolidaySet one(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, n) -> set(row, days(id)))
                .optional()
                .orElseThrow(() -> Rejection.notFound("holiday-set.not-found"));
    }

    private List<SpecialDay> days(UUID id) {
        return jdbc
                .sql(SELECT_DAYS + "where holiday_set_id = :id order by day")
                .param("id", id)
                .query(HolidayStore::day)
                .list()
                .stream()
                .map(DayOfSet::day)
                .toList();
    }

    private static HolidaySet set(ResultSet row, List<SpecialDay> days) throws SQLException {
        return new HolidaySet(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                List.copyOf(days),
                row.getLong(5));
    }

    private static DayOfSet day(ResultSet row, int n) throws SQLException {
        Integer replaces = row.getObject("replaces", Integer.class);
        return new DayOfSet(
                row.getObject("holiday_set_id", UUID.class),
                new SpecialDay(
                        row.getObject("day", LocalDate.class),
                        SpecialDay.Kind.valueOf(row.getString("kind")),
                        replaces == null ? null : DayOfWeek.of(replaces),
                        row.getString("name_zh"),
                        row.getString("name_en")));
    }

    boolean isTaken(String code, UUID except) {
        return jdbc.sql("select exists (select from calendar.holiday_set where code = :code and id <> :except)")
                .param("code", code)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }

    void insert(HolidaySet set) {
        with(set, jdbc.sql("""
                        insert into calendar.holiday_set (id, code, name_zh, name_en, version)
                        values (:id, :code, :nameZh, :nameEn, :version)
                        """)).update();
        insertDays(set);
    }

    void update(HolidaySet set) {
        with(set, jdbc.sql("""
                        update calendar.holiday_set
                        set code = :code, name_zh = :nameZh, name_en = :nameEn, version = :version
                        where id = :id
                        """)).update();
        jdbc.sql("delete from calendar.special_day where holiday_set_id = :id")
                .param("id", set.id())
                .update();
        insertDays(set);
    }

    private static StatementSpec with(HolidaySet set, StatementSpec statement) {
        return statement
                .param("id", set.id())
                .param("code", set.code())
                .param("nameZh", set.nameZh())
                .param("nameEn", set.nameEn())
                .param("version", set.version());
    }

    private void insertDays(HolidaySet set) {
        List<SpecialDay> days = set.days();
        jdbc.sql("""
                        insert into calendar.special_day (holiday_set_id, day, kind, replaces, name_zh, name_en)
                        select :id, d.day::date, d.kind, d.replaces, d.name_zh, d.name_en
                        from unnest(:days::text[], :kinds::text[], :replaced::int[], :namesZh::text[], :namesEn::text[])
                             as d(day, kind, replaces, name_zh, name_en)
                        """)
                .param("id", set.id())
                .param("days", days.stream().map(day -> day.date().toString()).toArray(String[]::new))
                .param("kinds", days.stream().map(day -> day.kind().name()).toArray(String[]::new))
                .param(
                        "replaced",
                        days.stream()
                                .map(day -> day.replaces() == null
                                        ? null
                                        : day.replaces().getValue())
                                .toArray(Integer[]::new))
                .param("namesZh", days.stream().map(SpecialDay::nameZh).toArray(String[]::new))
                .param("namesEn", days.stream().map(SpecialDay::nameEn).toArray(String[]::new))
                .update();
    }
}
