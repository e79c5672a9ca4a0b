package gendan.calendar;

import gendan.kernel.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// One walk over the days of a calendar. Shifts begin and end on whole seconds, so that it counts in seconds and adds
/// the fraction of the instant it began at. A day costs about a tenth of a microsecond.
final class WorkWalk {
    /// Days without working time after which a calendar is taken to have none: five years.
    private static final int HOPELESS = 5 * 366;

    private final WorkCalendar calendar;
    private final LocalClock clock;

    WorkWalk(WorkCalendar calendar) {
        this.calendar = calendar;
        this.clock = new LocalClock(calendar.zone());
    }

    Instant forward(Instant start, Duration working) {
        long here = start.getEpochSecond();
        Duration left = working;
        LocalDate day = day(start).minusDays(1);
        for (int idle = 0; idle < HOPELESS; idle++, day = day.plusDays(1)) {
            for (Shift shift : calendar.shifts(day)) {
                long from = clock.at(day, shift.startSecond());
                long to = clock.at(day, shift.endSecond());
                if (to <= here || to == from) {
                    continue;
                }
                if (from <= here) {
                    from = here;
                    left = left.plusNanos(start.getNano());
                }
                Duration room = Duration.ofSeconds(to - from);
                if (left.compareTo(room) <= 0) {
                    return Instant.ofEpochSecond(from).plus(left);
                }
                left = left.minus(room);
                idle = 0;
            }
        }
        throw Rejection.conflict("calendar.no-working-time");
    }

    Instant backward(Instant end, Duration working) {
        if (working.isZero() && isWorking(end)) {
            return end;
        }
        long here = end.getNano() == 0 ? end.getEpochSecond() : end.getEpochSecond() + 1;
        Duration left = working;
        LocalDate day = day(end).plusDays(1);
        for (int idle = 0; idle < HOPELESS; idle++, day = day.minusDays(1)) {
            for (Shift shift : calendar.shifts(day).reversed()) {
                long from = clock.at(day, shift.startSecond());
                long to = clock.at(day, shift.endSecond());
                if (from >= here || to == from) {
                    continue;
                }
                if (to >= here) {
                    to = here;
                    left = left.plus(Duration.between(end, Instant.ofEpochSecond(here)));
                }
                Duration room = Duration.ofSeconds(to - from);
                if (left.compareTo(room) <= 0) {
                    return Instant.ofEpochSecond(to).minus(left);
                }
                left = left.minus(room);
                idle = 0;
            }
        }
        throw Rejection.conflict("calendar.no-working-time");
    }

    /// @param to not before `from`
    Duration measure(Instant from, Instant to) {
        long first = from.getEpochSecond();
        long last = to.getEpochSecond();
        long seconds = 0;
        LocalDate end = day(to).plusDays(1);
        for (LocalDate day = day(from).minusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            for (Shift shift : calendar.shifts(day)) {
                long begin = Math.max(first, clock.at(day, shift.startSecond()));
                seconds += Math.max(0, Math.min(last, clock.at(day, shift.endSecond())) - begin);
            }
        }
        return Duration.ofSeconds(seconds).plusNanos(fraction(to) - fraction(from));
    }

    boolean isWorking(Instant at) {
        long here = at.getEpochSecond();
        LocalDate today = day(at);
        for (LocalDate day : List.of(today, today.minusDays(1), today.plusDays(1))) {
            for (Shift shift : calendar.shifts(day)) {
                if (clock.at(day, shift.startSecond()) <= here && here < clock.at(day, shift.endSecond())) {
                    return true;
                }
            }
        }
        return false;
    }

    private long fraction(Instant at) {
        return at.getNano() > 0 && isWorking(at) ? at.getNano() : 0;
    }

    /// Its day, or a neighbour of it where the clock is put back over midnight.
    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, calendar.zone());
    }
}
