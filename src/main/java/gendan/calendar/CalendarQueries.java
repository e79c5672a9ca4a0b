package gendan.calendar;

import gendan.kernel.Rejection;
import gendan.kernel.Violations;
import gendan.platform.TeamNames;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Answers what the pages ask about calendars. A company has few of them.
@Component
final class CalendarQueries {
    private final CalendarStore store;
    private final HolidayStore holidays;
    private final TeamNames teamNames;
    private final Clock clock;

    CalendarQueries(CalendarStore store, HolidayStore holidays, TeamNames teamNames, Clock clock) {
        this.store = store;
        this.holidays = holidays;
        this.teamNames = teamNames;
        this.clock = clock;
    }

    /// The standard one first.
    List<CalendarView> all() {
        Map<UUID, HolidaySet> sets =
                holidays.all().stream().collect(Collectors.toMap(HolidaySet::id, Function.identity()));
        Map<UUID, UUID> calendars = store.teams();
        Map<UUID, String> names = teamNames.of(calendars.keySet());
        return store.all().stream()
                .map(calendar -> view(calendar, sets.get(calendar.holidaySetId()), teams(calendar, calendars, names)))
                .toList();
    }

    /// @throws Rejection `calendar.not-found` (404)
    CalendarView one(UUID id) {
        CalendarDetails calendar = store.find(id);
        Map<UUID, UUID> calendars =
                store.teamsOf(id).stream().collect(Collectors.toMap(Function.identity(), team -> id));
        return view(calendar, holidaysOf(calendar), teams(calendar, calendars, teamNames.of(calendars.keySet())));
    }

    private static List<CalendarView.Team> teams(
            CalendarDetails calendar, Map<UUID, UUID> calendars, Map<UUID, String> names) {
        return calendars.entrySet().stream()
                .filter(entry -> entry.getValue().equals(calendar.id()))
                .map(entry -> new CalendarView.Team(entry.getKey(), names.getOrDefault(entry.getKey(), "")))
                .sorted(Comparator.comparing(CalendarView.Team::name).thenComparing(CalendarView.Team::id))
                .toList();
    }

    private CalendarView view(CalendarDetails calendar, HolidaySet set, List<CalendarView.Team> teams) {
        WorkCalendar hours = calendar.with(set);
        return new CalendarView(
                calendar.id(),
                calendar.code(),
                calendar.nameZh(),
                calendar.nameEn(),
                calendar.zone(),
                calendar.week(),
                calendar.cutOff(),
                calendar.holidaySetId(),
                calendar.standard(),
                teams,
                (int) hours.standardDay().toMinutes(),
                (int) hours.standardWeek().toMinutes(),
                unknownYears(set, yearsInSight(hours.zone())),
                calendar.version());
    }

    /// Next year's holidays are announced about then.
    private List<Integer> yearsInSight(ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return today.getMonthValue() < Month.NOVEMBER.getValue()
                ? List.of(today.getYear())
                : List.of(today.getYear(), today.getYear() + 1);
    }

    private static List<Integer> unknownYears(HolidaySet set, List<Integer> years) {
        Set<Integer> known = new HashSet<>(set == null ? years : set.years());
        return years.stream().filter(year -> !known.contains(year)).toList();
    }

    /// @throws Rejection `calendar.not-found` (404), `date.out-of-range` (422)
    CalendarYear year(UUID id, int year) {
        CalendarDetails calendar = store.find(id);
        if (year < Violations.EARLIEST_DATE.getYear() || year > Violations.LATEST_DATE.getYear()) {
            throw Rejection.invalid("date.out-of-range", "/year", Violations.EARLIEST_DATE, Violations.LATEST_DATE);
        }
        HolidaySet set = holidaysOf(calendar);
        List<CalendarDay> days = days(calendar.with(set), set, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        return new CalendarYear(
                year,
                unknownYears(set, List.of(year)).isEmpty(),
                (int) days.stream().filter(day -> day.minutes() > 0).count(),
                days.stream().mapToInt(CalendarDay::minutes).sum(),
                days);
    }

    /// @throws Rejection `calendar.not-found` (404), and those of [Calculation]
    Calculation calculation(UUID id, Calculation.Question question) {
        CalendarDetails calendar = store.find(id);
        HolidaySet set = holidaysOf(calendar);
        WorkCalendar hours = calendar.with(set);
        Calculation.Answer answer = question.answer(hours);
        LocalDate first = LocalDate.ofInstant(answer.earlier(), hours.zone());
        LocalDate last = LocalDate.ofInstant(answer.later(), hours.zone());
        List<Integer> years = new ArrayList<>();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            years.add(year);
        }
        LocalDate shown =
                last.isAfter(first.plusDays(Calculation.MOST_DAYS)) ? first.plusDays(Calculation.MOST_DAYS) : last;
        return answer.in(hours, days(hours, set, first, shown), unknownYears(set, years));
    }

    private static List<CalendarDay> days(WorkCalendar calendar, HolidaySet set, LocalDate first, LocalDate last) {
        Map<LocalDate, SpecialDay> special = set == null
                ? Map.of()
                : set.days().stream().collect(Collectors.toMap(SpecialDay::date, Function.identity()));
        return first.datesUntil(last.plusDays(1))
                .map(date -> CalendarDay.of(calendar, date, special.get(date)))
                .toList();
    }

    private HolidaySet holidaysOf(CalendarDetails calendar) {
        return calendar.holidaySetId() == null ? null : holidays.find(calendar.holidaySetId());
    }
}
