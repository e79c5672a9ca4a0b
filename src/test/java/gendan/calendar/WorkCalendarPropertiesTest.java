package gendan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What holds for every calendar, tried on many random ones: zones with all sorts of changes of the clock, shifts of
/// all lengths, also over the hour of the change, holidays and days worked in exchange.
class WorkCalendarPropertiesTest {
    private static final int CALENDARS = 400;
    private static final int CASES = 50;
    /// Half an hour at Lord Howe, at midnight in Havana and Beirut, Ramadan in Casablanca, a day left out in Apia.
    private static final List<String> ZONES = List.of(
            "Asia/Shanghai",
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "America/Havana",
            "Asia/Beirut",
            "Africa/Casablanca",
            "Pacific/Apia",
            "UTC",
            "America/St_Johns");

    @FunctionalInterface
    private interface Property {
        void check(WorkCalendar calendar, Random random);
    }

    @Test
    void addingThenMeasuringGivesTheDuration() {
        everywhere((calendar, random) -> {
            Instant start = instant(random);
            Duration working = working(random);

            assertThat(calendar.between(start, calendar.plus(start, working))).isEqualTo(working);
            assertThat(calendar.between(calendar.minus(start, working), start)).isEqualTo(working);
        });
    }

    @Test
    void goingForthAndBackReturnsToTheWorkingInstant() {
        everywhere((calendar, random) -> {
            Instant start = instant(random);
            Duration working = working(random);
            Duration some = working.plusNanos(1);

            assertThat(calendar.minus(calendar.plus(start, working), working)).isEqualTo(calendar.nextWorking(start));
            Instant end = calendar.plus(calendar.minus(start, some), some);
            assertThat(end).isBeforeOrEqualTo(start);
            assertThat(calendar.between(end, start)).isZero();
        });
    }

    @Test
    void aLaterStartOrALongerDurationNeverEndsEarlier() {
        everywhere((calendar, random) -> {
            Instant start = instant(random);
            Instant later = start.plusSeconds(random.nextInt(1_000_000));
            Duration working = working(random);
            Duration longer = working.plusMinutes(random.nextInt(10_000));

            assertThat(calendar.plus(later, working)).isAfterOrEqualTo(calendar.plus(start, working));
            assertThat(calendar.plus(start, longer)).isAfterOrEqualTo(calendar.plus(start, working));
            assertThat(calendar.minus(later, working)).isAfterOrEqualTo(calendar.minus(start, working));
            assertThat(calendar.minus(start, longer)).isBeforeOrEqualTo(calendar.minus(start, working));
            assertThat(calendar.received(later)).isAfterOrEqualTo(calendar.received(start));
        });
    }

    @Test
    void theWayOverAThirdInstantIsAsLong() {
        everywhere((calendar, random) -> {
            Instant a = instant(random);
            Instant b = a.plusSeconds(random.nextInt(-20_000_000, 20_000_000));
            Instant c = b.plusSeconds(random.nextInt(-20_000_000, 20_000_000));

            assertThat(calendar.between(a, b).plus(calendar.between(b, c))).isEqualTo(calendar.between(a, c));
            assertThat(calendar.between(a, b).abs())
                    .isLessThanOrEqualTo(Duration.between(a, b).abs());
        });
    }

    @Test
    void workInStepsEndsWhereWorkAtOnceEnds() {
        everywhere((calendar, random) -> {
            Instant start = instant(random);
            Duration first = working(random);
            Duration second = working(random).plusNanos(1);

            assertThat(calendar.plus(calendar.plus(start, first), second))
                    .isEqualTo(calendar.plus(start, first.plus(second)));
        });
    }

    @Test
    void theNextWorkingInstantIsWorkingAndNothingBeforeIt() {
        everywhere((calendar, random) -> {
            Instant at = instant(random);
            Instant next = calendar.nextWorking(at);

            assertThat(calendar.isWorking(next)).isTrue();
            assertThat(calendar.between(at, next)).isZero();
            assertThat(calendar.isWorking(at)).isEqualTo(next.equals(at));
            assertThat(calendar.received(at)).isAfterOrEqualTo(next);
        });
    }

    /// An independent count: each minute asks the clock on the wall. Shifts do not begin or end in the small hours
    /// here,
    /// where a time of day may come twice.
    @Test
    void countingTheMinutesOneByOneGivesTheSame() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            WorkCalendar calendar = calendar(random, 4, 23, ZONES.size() - 1);
            Instant from = instant(random).truncatedTo(ChronoUnit.MINUTES);
            int minutes = random.nextInt(20 * 24 * 60);
            long counted = IntStream.range(0, minutes)
                    .filter(i -> isWorkedByTheWall(calendar, from.plusSeconds(60L * i)))
                    .count();

            assertThat(calendar.between(from, from.plusSeconds(60L * minutes)))
                    .as("seed %d", seed)
                    .isEqualTo(Duration.ofMinutes(counted));
        }
    }

    private static boolean isWorkedByTheWall(WorkCalendar calendar, Instant at) {
        ZonedDateTime local = at.atZone(calendar.zone());
        int second = local.toLocalTime().toSecondOfDay();
        return calendar.shifts(local.toLocalDate()).stream()
                .anyMatch(shift -> shift.startSecond() <= second && second < shift.endSecond());
    }

    /// Thousands a second, also over years; far less than that is a walk that went wrong.
    @Test
    void tenYearsAreCountedQuickly() {
        WorkCalendar calendar = SomeCalendars.BERLIN.calendar();
        Instant start = Instant.parse("2020-01-01T00:00:00Z");
        Duration years = Duration.ofHours(10 * 52 * 40);
        long began = System.nanoTime();
        for (int i = 0; i < 2_000; i++) {
            calendar.between(start, calendar.plus(start.plusSeconds(i), years));
        }

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    private static void everywhere(Property property) {
        for (int seed = 0; seed < CALENDARS; seed++) {
            Random random = new Random(seed);
            WorkCalendar calendar = calendar(random, 0, 24, ZONES.size());
            for (int i = 0; i < CASES; i++) {
                try {
                    property.check(calendar, random);
                } catch (AssertionError | RuntimeException failure) {
                    throw new AssertionError("seed " + seed + ", case " + i + ", " + calendar.zone(), failure);
                }
            }
        }
    }

    /// @param earliest hour of the day at which a shift begins or ends, but for midnight
    /// @param latest likewise
    private static WorkCalendar calendar(Random random, int earliest, int latest, int zones) {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(10) < 7) {
                week.put(day, shifts(random, earliest, latest));
            }
        }
        week.put(DayOfWeek.WEDNESDAY, shifts(random, earliest, latest));
        Map<LocalDate, List<Shift>> exceptions = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            LocalDate date = LocalDate.of(2009, 1, 1).plusDays(random.nextInt(17 * 365));
            exceptions.put(date, random.nextBoolean() ? List.of() : shifts(random, earliest, latest));
        }
        LocalTime cutOff = random.nextBoolean() ? null : LocalTime.of(random.nextInt(24), random.nextInt(60));
        return new WorkCalendar(ZoneId.of(ZONES.get(random.nextInt(zones))), week, exceptions, cutOff);
    }

    private static List<Shift> shifts(Random random, int earliest, int latest) {
        int[] edges = random.ints(2 * (1 + random.nextInt(3)), 60 * earliest, 60 * latest)
                .distinct()
                .sorted()
                .toArray();
        if (random.nextBoolean()) {
            edges[0] = 0;
        }
        List<Shift> shifts = new ArrayList<>();
        for (int i = 0; i + 1 < edges.length; i += 2) {
            boolean touching = i > 0 && random.nextInt(3) == 0;
            shifts.add(new Shift(time(edges[touching ? i - 1 : i]), time(edges[i + 1])));
        }
        if (edges.length % 2 == 1) {
            shifts.add(new Shift(time(edges[edges.length - 1]), LocalTime.MIDNIGHT));
        }
        return shifts;
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(60L * minute);
    }

    /// Often near a change of the clock, in whole minutes half the time.
    private static Instant instant(Random random) {
        long second = Instant.parse("2010-01-01T00:00:00Z").getEpochSecond() + random.nextInt(15 * 365) * 86_400L;
        Instant day = Instant.ofEpochSecond(second + random.nextInt(1_440) * 60L);
        if (random.nextInt(3) == 0) {
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            var change = zone.getRules().nextTransition(day);
            day = change == null ? day : change.getInstant().plusSeconds(60L * (random.nextInt(600) - 300));
        }
        return random.nextBoolean()
                ? day
                : day.plusNanos(random.nextInt(60) * 1_000_000_000L + random.nextInt(1_000_000_000));
    }

    private static Duration working(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Duration.ZERO;
            case 1 -> Duration.ofMinutes(random.nextInt(600));
            case 2 -> Duration.ofHours(random.nextInt(300));
            default -> Duration.ofSeconds(random.nextInt(100_000), random.nextInt(1_000_000_000));
        };
    }
}
