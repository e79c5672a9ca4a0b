package gendan.calendar;

import gendan.kernel.Rejection;
import gendan.kernel.Violations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What came out of the calculator: two of three were given, the third one was computed.
///
/// @param from in the calendar's zone
/// @param startsAt when the clock begins to run: the first working instant at or after `from`
/// @param duration working time, such as `PT16H`; negative when `to` is before `from`
/// @param standardDays the same in standard days, with two decimals
/// @param days what lies between, at most [#MOST_DAYS] of them
/// @param unknownYears of the years between those of which no holidays are known
record Calculation(
        OffsetDateTime from,
        OffsetDateTime startsAt,
        OffsetDateTime to,
        String duration,
        BigDecimal standardDays,
        List<CalendarDay> days,
        List<Integer> unknownYears) {
    static final int MOST_DAYS = 62;
    private static final Pattern DURATION =
            Pattern.compile("P(?=.)(?:(\\d{1,5})W)?(?:(\\d{1,5})D)?" + "(?:T(?=.)(?:(\\d{1,5})H)?(?:(\\d{1,5})M)?)?");

    /// Two of `from`, `to` and `duration`.
    ///
    /// @param from with an offset, or without one in the calendar's zone; likewise `to`
    /// @param duration as in ISO 8601; a `D` is a standard day, a `W` a standard week, each at most 10,000
    /// @param cutOff whether what comes after the cut-off counts from the next working day on
    record Question(String from, String to, String duration, boolean cutOff) {
        /// @throws Rejection (422) `calculation.two-of-three`, `calculation.time-malformed`,
        ///     `calculation.duration-malformed`, `date.out-of-range`; (409) `calendar.no-working-time`
        Answer answer(WorkCalendar calendar) {
            if ((from == null ? 0 : 1) + (to == null ? 0 : 1) + (duration == null ? 0 : 1) != 2) {
                throw Rejection.invalid("calculation.two-of-three", "/duration");
            }
            var violations = new Violations();
            Instant begin = instant(violations, "/from", from, calendar);
            Instant end = instant(violations, "/to", to, calendar);
            Duration working = working(violations, calendar);
            violations.rejectIfAny();
            if (begin == null) {
                return new Answer(calendar.minus(end, working), end, working);
            }
            Instant start = cutOff ? calendar.received(begin) : begin;
            return end == null
                    ? new Answer(start, calendar.plus(start, working), working)
                    : new Answer(start, end, calendar.between(start, end));
        }

        private static Instant instant(Violations violations, String field, String text, WorkCalendar calendar) {
            if (text == null) {
                return null;
            }
            try {
                Instant instant = text.matches(".*T.*([Zz]|[+-]\\d\\d:?\\d\\d)")
                        ? OffsetDateTime.parse(text).toInstant()
                        : LocalDateTime.parse(text).atZone(calendar.zone()).toInstant();
                violations.date(field, LocalDate.ofInstant(instant, calendar.zone()));
                return instant;
            } catch (DateTimeException malformed) {
                violations.add("calculation.time-malformed", field);
                return null;
            }
        }

        private Duration working(Violations violations, WorkCalendar calendar) {
            if (duration == null) {
                return null;
            }
            Matcher parts = DURATION.matcher(duration);
            if (!parts.matches()) {
                violations.add("calculation.duration-malformed", "/duration");
                return null;
            }
            Duration sum = Duration.ZERO;
            var units = List.of(
                    WorkDuration.Unit.WEEK, WorkDuration.Unit.DAY, WorkDuration.Unit.HOUR, WorkDuration.Unit.MINUTE);
            for (int i = 0; i < units.size(); i++) {
                int amount = parts.group(i + 1) == null ? 0 : Integer.parseInt(parts.group(i + 1));
                if (amount > WorkDuration.MOST) {
                    violations.add("calculation.duration-malformed", "/duration");
                } else if (amount > 0) {
                    sum = sum.plus(new WorkDuration(amount, units.get(i)).in(calendar));
                }
            }
            return sum;
        }
    }

    record Answer(Instant from, Instant to, Duration working) {
        Instant earlier() {
            return from.isBefore(to) ? from : to;
        }

        Instant later() {
            return from.isBefore(to) ? to : from;
        }

        Calculation in(WorkCalendar calendar, List<CalendarDay> days, List<Integer> unknownYears) {
            return new Calculation(
                    at(from, calendar),
                    at(calendar.nextWorking(from), calendar),
                    at(to, calendar),
                    working.toString(),
                    BigDecimal.valueOf(working.toSeconds())
                            .divide(BigDecimal.valueOf(calendar.standardDay().toSeconds()), 2, RoundingMode.HALF_UP),
                    days,
                    unknownYears);
        }

        private static OffsetDateTime at(Instant instant, WorkCalendar calendar) {
            return instant.atZone(calendar.zone()).toOffsetDateTime();
        }
    }
}
