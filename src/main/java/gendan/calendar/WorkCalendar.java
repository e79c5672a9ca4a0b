package gendan.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// When people work, and all arithmetic of time in it: a value, without a database.
///
/// Working time is real time between the two instants of a shift: a shift in which the clock is put forward is an
/// hour shorter, one in which it is put back an hour longer. A time of day that the clock skips stands for the
/// instant of the skip, one that comes twice for its first time.
///
/// @param week the shifts of each weekday, sorted; a weekday without any is a day off. All seven are there afterwards
/// @param exceptions days that differ from their weekday: none for a holiday, those of the weekday it replaces for a
///     shifted work day (调休)
/// @param cutOff what comes later on a working day counts from the next one on; null for none
public record WorkCalendar(
        ZoneId zone, Map<DayOfWeek, List<Shift>> week, Map<LocalDate, List<Shift>> exceptions, LocalTime cutOff) {
    private static final Duration USUAL_DAY = Duration.ofHours(8);
    private static final int USUAL_WEEK = 5;

    /// @throws IllegalArgumentException when the shifts of a day are not in order or overlap
    public WorkCalendar {
        Map<DayOfWeek, List<Shift>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, inOrder(week.getOrDefault(day, List.of())));
        }
        week = Collections.unmodifiableMap(days);
        Map<LocalDate, List<Shift>> special = new HashMap<>();
        exceptions.forEach((date, shifts) -> special.put(date, inOrder(shifts)));
        exceptions = Map.copyOf(special);
        zone.getRules();
    }

    /// The shifts of that day, none on a day off.
    public List<Shift> shifts(LocalDate day) {
        List<Shift> special = exceptions.get(day);
        return special == null ? week.get(day.getDayOfWeek()) : special;
    }

    /// When that much working time has passed since `start`: a deadline. What ends with a shift ends then, not at the
    /// next shift's beginning.
    ///
    /// @param working zero gives the first working instant at or after `start`; negative goes back ([#minus])
    /// @throws gendan.kernel.Rejection `calendar.no-working-time` (409) when nobody works for years
    public Instant plus(Instant start, Duration working) {
        return working.isNegative() ? minus(start, working.negated()) : new WorkWalk(this).forward(start, working);
    }

    /// The latest instant at which work must begin so that it is done by `end`.
    ///
    /// @param working zero gives the last instant at or before `end` at which there was work; negative goes forward
    /// @throws gendan.kernel.Rejection `calendar.no-working-time` (409) when nobody worked for years
    public Instant minus(Instant end, Duration working) {
        return working.isNegative() ? plus(end, working.negated()) : new WorkWalk(this).backward(end, working);
    }

    /// The working time between the two, negative when `to` is before `from`.
    public Duration between(Instant from, Instant to) {
        return to.isBefore(from)
                ? new WorkWalk(this).measure(to, from).negated()
                : new WorkWalk(this).measure(from, to);
    }

    /// A shift's beginning belongs to it, its end does not.
    public boolean isWorking(Instant at) {
        return new WorkWalk(this).isWorking(at);
    }

    /// The first working instant at or after that.
    ///
    /// @throws gendan.kernel.Rejection `calendar.no-working-time` (409) when nobody works for years
    public Instant nextWorking(Instant at) {
        return plus(at, Duration.ZERO);
    }

    /// From when on the clock runs for something that came `at`: from then on when somebody works, else from the next
    /// working instant; after a working day's cut-off from the next working day's beginning.
    ///
    /// @throws gendan.kernel.Rejection `calendar.no-working-time` (409) when nobody works for years
    public Instant received(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        if (cutOff == null || shifts(day).isEmpty()) {
            return nextWorking(at);
        }
        LocalClock clock = new LocalClock(zone);
        boolean late = at.isAfter(Instant.ofEpochSecond(clock.at(day, cutOff.toSecondOfDay())));
        return nextWorking(late ? Instant.ofEpochSecond(clock.at(day.plusDays(1), 0)) : at);
    }

    /// The mean length of a working day of the week, which is what "one day" means; 8 hours when none is worked.
    public Duration standardDay() {
        int days = workingDays();
        if (days == 0) {
            return USUAL_DAY;
        }
        long seconds = week.values().stream()
                .flatMap(List::stream)
                .mapToLong(shift -> shift.length().toSeconds())
                .sum();
        return Duration.ofSeconds(seconds / days);
    }

    /// How many days of the week are worked; 5 when none is.
    Duration standardWeek() {
        int days = workingDays();
        return standardDay().multipliedBy(days == 0 ? USUAL_WEEK : days);
    }

    private int workingDays() {
        return (int) week.values().stream().filter(shifts -> !shifts.isEmpty()).count();
    }

    private static List<Shift> inOrder(List<Shift> shifts) {
        for (int i = 1; i < shifts.size(); i++) {
            if (shifts.get(i).startSecond() < shifts.get(i - 1).endSecond()) {
                throw new IllegalArgumentException("Shifts must be in order and must not overlap: " + shifts);
            }
        }
        return List.copyOf(shifts);
    }
}
