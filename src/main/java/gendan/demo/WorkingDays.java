package gendan.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

/// The working days of the demo company: Monday to Friday, 8:40 to 17:50, without the holidays that have a fixed date.
final class WorkingDays {
    static final LocalTime CLOSING = LocalTime.of(18, 30);

    private static final int OPENING_MINUTE = 8 * 60 + 40;
    private static final int CLOSING_MINUTE = 17 * 60 + 50;
    private static final int NOON_FROM = 11 * 60 + 50;
    private static final int NOON_TO = 13 * 60 + 20;

    private final List<LocalDate> days;
    private final ZoneId zone;
    private final Random random;

    /// @param now the last day is the latest that is over by then
    /// @param calendarDays how far back the first one lies
    WorkingDays(Instant now, int calendarDays, ZoneId zone, Random random) {
        var moment = now.atZone(zone);
        LocalDate last = moment.toLocalTime().isAfter(CLOSING)
                ? moment.toLocalDate()
                : moment.toLocalDate().minusDays(1);
        this.days = last.minusDays(calendarDays)
                .datesUntil(last.plusDays(1))
                .filter(WorkingDays::isWorking)
                .toList();
        this.zone = zone;
        this.random = random;
    }

    private static boolean isWorking(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        boolean holiday = date.equals(MonthDay.of(1, 1))
                || !date.isBefore(MonthDay.of(5, 1)) && !date.isAfter(MonthDay.of(5, 3))
                || !date.isBefore(MonthDay.of(10, 1)) && !date.isAfter(MonthDay.of(10, 7));
        return !holiday && day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    List<LocalDate> all() {
        return days;
    }

    /// @param fromEnd 0 for the last one
    LocalDate fromEnd(int fromEnd) {
        return days.get(days.size() - 1 - fromEnd);
    }

    Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(zone).toInstant();
    }

    LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /// Some time in the working hours of that day.
    Instant sometime(LocalDate day) {
        int minute = OPENING_MINUTE + random.nextInt(CLOSING_MINUTE - OPENING_MINUTE);
        return moment(day, minute);
    }

    /// Some minutes later, or the next morning when it gets too late.
    Instant soon(Instant from, int fewest, int most) {
        var local = from.atZone(zone);
        int minute = local.getHour() * 60 + local.getMinute() + fewest + random.nextInt(most - fewest + 1);
        return minute <= CLOSING_MINUTE ? moment(local.toLocalDate(), minute) : nextMorning(from);
    }

    /// Some time on a later working day.
    Instant later(Instant from, int workingDays) {
        return workingDays == 0 ? soon(from, 25, 170) : sometime(after(dayOf(from), workingDays));
    }

    /// Early on the next working day.
    Instant nextMorning(Instant from) {
        return moment(after(dayOf(from), 1), OPENING_MINUTE + random.nextInt(70));
    }

    private Instant moment(LocalDate day, int minute) {
        int awake = minute >= NOON_FROM && minute < NOON_TO ? minute + NOON_TO - NOON_FROM : minute;
        return day.atTime(awake / 60, awake % 60, random.nextInt(60))
                .atZone(zone)
                .toInstant();
    }

    /// The so-manieth working day after that one; also beyond the last.
    LocalDate after(LocalDate day, int workingDays) {
        LocalDate next = day;
        for (int left = workingDays; left > 0; left--) {
            do {
                next = next.plusDays(1);
            } while (!isWorking(next));
        }
        return next;
    }
}
