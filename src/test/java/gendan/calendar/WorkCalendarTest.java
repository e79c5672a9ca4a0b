package gendan.calendar;

import static gendan.calendar.SomeCalendars.shifts;
import static gendan.calendar.SomeCalendars.week;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gendan.kernel.Rejection;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Working time, against cases that were counted by hand. Times are those of the calendar's zone.
class WorkCalendarTest {
    private static final ZoneId UTC = ZoneId.of("UTC");

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            calendar        | start                  | working | end
            # one day, and lunch
            SHANGHAI        | 2025-03-03T09:00       | PT3H    | 2025-03-03T12:00
            SHANGHAI        | 2025-03-03T09:00       | PT3H1M  | 2025-03-03T13:01
            SHANGHAI        | 2025-03-03T11:00       | PT2H    | 2025-03-03T14:00
            SHANGHAI        | 2025-03-03T12:00       | PT1H    | 2025-03-03T14:00
            SHANGHAI        | 2025-03-03T12:30       | PT30M   | 2025-03-03T13:30
            SHANGHAI        | 2025-03-03T09:00       | PT8H    | 2025-03-03T18:00
            # nights
            SHANGHAI        | 2025-03-03T09:00       | PT8H1M  | 2025-03-04T09:01
            SHANGHAI        | 2025-03-03T17:59:30    | PT1M    | 2025-03-04T09:00:30
            SHANGHAI        | 2025-03-03T17:59:59.9  | PT0.2S  | 2025-03-04T09:00:00.1
            SHANGHAI        | 2025-03-03T18:00       | PT1H    | 2025-03-04T10:00
            SHANGHAI        | 2025-03-03T23:59       | PT1H    | 2025-03-04T10:00
            SHANGHAI        | 2025-03-03T03:00       | PT1H    | 2025-03-03T10:00
            # weekends
            SHANGHAI        | 2025-03-07T17:00       | PT2H    | 2025-03-10T10:00
            SHANGHAI        | 2025-03-08T11:00       | PT8H    | 2025-03-10T18:00
            SHANGHAI        | 2025-03-09T23:00       | PT4H    | 2025-03-10T14:00
            SHANGHAI        | 2025-03-03T09:00       | PT40H   | 2025-03-07T18:00
            SHANGHAI        | 2025-03-03T10:30       | PT40H   | 2025-03-10T10:30
            SHANGHAI        | 2025-03-03T09:00       | PT160H  | 2025-03-28T18:00
            # nothing at all: the next working instant
            SHANGHAI        | 2025-03-03T10:00       | PT0S    | 2025-03-03T10:00
            SHANGHAI        | 2025-03-03T12:00       | PT0S    | 2025-03-03T13:00
            SHANGHAI        | 2025-03-07T18:00       | PT0S    | 2025-03-10T09:00
            SHANGHAI        | 2025-01-28T10:00       | PT0S    | 2025-02-05T09:00
            # 春节 2025: off from 1-28 to 2-4, Sunday 1-26 and Saturday 2-8 are worked
            SHANGHAI        | 2025-01-24T17:00       | PT2H    | 2025-01-26T10:00
            SHANGHAI        | 2025-01-25T10:00       | PT16H   | 2025-01-27T18:00
            SHANGHAI        | 2025-01-27T17:00       | PT2H    | 2025-02-05T10:00
            SHANGHAI        | 2025-01-28T09:00       | PT8H    | 2025-02-05T18:00
            SHANGHAI        | 2025-02-05T09:00       | PT32H   | 2025-02-08T18:00
            SHANGHAI        | 2025-02-07T17:00       | PT2H    | 2025-02-08T10:00
            SHANGHAI        | 2025-02-08T17:00       | PT2H    | 2025-02-10T10:00
            # 国庆 2025: off from 10-1 to 10-8, Sunday 9-28 and Saturday 10-11 are worked
            SHANGHAI        | 2025-09-26T17:00       | PT2H    | 2025-09-28T10:00
            SHANGHAI        | 2025-09-28T09:00       | PT24H   | 2025-09-30T18:00
            SHANGHAI        | 2025-09-28T09:00       | PT24H1M | 2025-10-09T09:01
            SHANGHAI        | 2025-09-30T17:00       | PT2H    | 2025-10-09T10:00
            SHANGHAI        | 2025-10-04T12:00       | PT24H   | 2025-10-11T18:00
            SHANGHAI        | 2025-10-11T17:30       | PT1H    | 2025-10-13T09:30
            # year ends
            SHANGHAI        | 2024-12-31T17:00       | PT2H    | 2025-01-02T10:00
            SHANGHAI        | 2025-12-31T17:00       | PT2H    | 2026-01-04T10:00
            BERLIN          | 2025-12-31T16:00       | PT1H    | 2026-01-01T08:30
            NEW_YORK_ALWAYS | 2025-12-31T23:00       | PT2H    | 2026-01-01T01:00
            # Berlin: at 2 on 2025-03-30 it becomes 3, at 3 on 2025-10-26 it becomes 2
            BERLIN          | 2025-03-28T16:00       | PT1H    | 2025-03-31T08:30
            BERLIN          | 2025-10-24T16:00       | PT1H    | 2025-10-27T08:30
            BERLIN_NIGHTS   | 2025-03-29T22:00       | PT7H    | 2025-03-30T06:00
            BERLIN_NIGHTS   | 2025-03-29T22:00       | PT8H    | 2025-03-30T23:00
            BERLIN_NIGHTS   | 2025-03-30T01:30       | PT1H    | 2025-03-30T03:30
            BERLIN_NIGHTS   | 2025-10-25T22:00       | PT8H    | 2025-10-26T05:00
            BERLIN_NIGHTS   | 2025-10-25T22:00       | PT9H    | 2025-10-26T06:00
            BERLIN_NIGHTS   | 2025-10-26T01:00       | PT2H    | 2025-10-26T02:00+01:00
            BERLIN_NIGHTS   | 2025-10-26T02:30+02:00 | PT1H    | 2025-10-26T02:30+01:00
            BERLIN_EARLY    | 2025-03-30T00:00       | PT0S    | 2025-03-30T03:00
            BERLIN_EARLY    | 2025-03-30T00:00       | PT3H    | 2025-03-30T06:00
            BERLIN_EARLY    | 2025-10-26T00:00       | PT4H30M | 2025-10-26T06:00
            BERLIN_EARLY    | 2025-10-26T02:15+01:00 | PT15M   | 2025-10-26T02:30+01:00
            # New York: at 2 on 2025-03-09 it becomes 3, at 2 on 2025-11-02 it becomes 1
            NEW_YORK        | 2025-03-07T16:00       | PT2H    | 2025-03-10T10:00
            NEW_YORK        | 2025-10-31T16:00       | PT2H    | 2025-11-03T10:00
            NEW_YORK_ALWAYS | 2025-03-08T12:00       | PT24H   | 2025-03-09T13:00
            NEW_YORK_ALWAYS | 2025-03-09T01:59       | PT1M    | 2025-03-09T03:00
            NEW_YORK_ALWAYS | 2025-11-01T12:00       | PT24H   | 2025-11-02T11:00
            NEW_YORK_ALWAYS | 2025-11-02T01:30-04:00 | PT1H    | 2025-11-02T01:30-05:00
            """)
    void aDurationLeadsFromItsStartToItsEndAndBack(SomeCalendars counted, String start, Duration working, String end) {
        WorkCalendar calendar = counted.calendar();
        Instant from = instant(calendar, start);
        Instant to = instant(calendar, end);

        assertThat(calendar.plus(from, working)).isEqualTo(to);
        assertThat(calendar.between(from, to)).isEqualTo(working);
        assertThat(calendar.between(to, from)).isEqualTo(working.negated());
        assertThat(calendar.minus(to, working)).isEqualTo(calendar.nextWorking(from));
        assertThat(calendar.plus(to, working.negated())).isEqualTo(calendar.nextWorking(from));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            calendar | came                   | counts from
            SHANGHAI | 2025-03-03T10:00       | 2025-03-03T10:00
            SHANGHAI | 2025-03-03T07:00       | 2025-03-03T09:00
            SHANGHAI | 2025-03-03T12:30       | 2025-03-03T13:00
            SHANGHAI | 2025-03-03T16:00       | 2025-03-03T16:00
            SHANGHAI | 2025-03-03T16:00:00.1  | 2025-03-04T09:00
            SHANGHAI | 2025-03-03T19:00       | 2025-03-04T09:00
            SHANGHAI | 2025-03-07T16:01       | 2025-03-10T09:00
            SHANGHAI | 2025-03-08T10:00       | 2025-03-10T09:00
            SHANGHAI | 2025-01-26T16:30       | 2025-01-27T09:00
            SHANGHAI | 2025-01-27T16:30       | 2025-02-05T09:00
            SHANGHAI | 2025-10-11T15:59       | 2025-10-11T15:59
            BERLIN   | 2025-03-28T15:31       | 2025-03-31T08:00
            NEW_YORK | 2025-10-31T17:00       | 2025-11-03T09:00
            BERLIN_NIGHTS | 2025-03-30T01:00  | 2025-03-30T01:00
            BERLIN_NIGHTS | 2025-03-30T12:00  | 2025-03-30T22:00
            """)
    void whatComesAfterTheCutOffCountsFromTheNextWorkingDay(SomeCalendars counted, String came, String from) {
        WorkCalendar calendar = counted.calendar();

        assertThat(calendar.received(instant(calendar, came))).isEqualTo(instant(calendar, from));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            end              | last worked
            2025-03-03T09:00 | 2025-03-03T09:00
            2025-03-03T10:00 | 2025-03-03T10:00
            2025-03-03T12:00 | 2025-03-03T12:00
            2025-03-03T12:30 | 2025-03-03T12:00
            2025-03-03T08:59 | 2025-02-28T18:00
            2025-02-04T12:00 | 2025-01-27T18:00
            """)
    void nothingBeforeAnInstantIsWhenPeopleLastWorked(String end, String worked) {
        WorkCalendar calendar = SomeCalendars.SHANGHAI.calendar();

        assertThat(calendar.minus(instant(calendar, end), Duration.ZERO)).isEqualTo(instant(calendar, worked));
    }

    @ParameterizedTest
    @CsvSource({
        "08:59:59.999, false",
        "09:00, true",
        "11:59:59.999, true",
        "12:00, false",
        "13:00, true",
        "18:00, false"
    })
    void aShiftOwnsItsBeginningAndNotItsEnd(String time, boolean working) {
        WorkCalendar calendar = SomeCalendars.SHANGHAI.calendar();

        assertThat(calendar.isWorking(instant(calendar, "2025-03-03T" + time))).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({"30, MINUTE, PT30M", "2, HOUR, PT2H", "1, DAY, PT7H20M", "1, WEEK, PT44H", "2, WEEK, PT88H"})
    void aDayIsTheMeanWorkingDayOfTheWeek(int amount, WorkDuration.Unit unit, Duration working) {
        Map<DayOfWeek, List<Shift>> week = new HashMap<>(week(5, shifts("08:00-12:00", "13:00-17:00")));
        week.put(DayOfWeek.SATURDAY, shifts("08:00-12:00"));
        var calendar = new WorkCalendar(UTC, week, Map.of(), null);

        assertThat(new WorkDuration(amount, unit).in(calendar)).isEqualTo(working);
    }

    @Test
    void aWeekWithoutWorkCountsAsFiveDaysOfEightHours() {
        var calendar = new WorkCalendar(UTC, Map.of(), Map.of(), null);

        assertThat(calendar.standardDay()).isEqualTo(Duration.ofHours(8));
        assertThat(new WorkDuration(1, WorkDuration.Unit.WEEK).in(calendar)).isEqualTo(Duration.ofHours(40));
    }

    @Test
    void aCalendarWithoutWorkingTimeSaysSo() {
        Instant now = Instant.parse("2025-03-03T00:00:00Z");
        var never = new WorkCalendar(UTC, Map.of(), Map.of(), null);
        var onceOnly = new WorkCalendar(
                UTC, Map.of(), Map.of(LocalDate.of(2025, 3, 4), shifts("09:00-10:00")), LocalTime.of(9, 30));

        assertNoWorkingTime(() -> never.plus(now, Duration.ofHours(1)));
        assertNoWorkingTime(() -> never.minus(now, Duration.ofHours(1)));
        assertNoWorkingTime(() -> never.received(now));
        assertThat(never.between(now, now.plusSeconds(1_000_000))).isZero();
        assertThat(onceOnly.plus(now, Duration.ofHours(1))).isEqualTo("2025-03-04T10:00:00Z");
        assertNoWorkingTime(() -> onceOnly.plus(now, Duration.ofHours(2)));
    }

    @Test
    void shiftsOutOfOrderAreNoCalendar() {
        assertThatThrownBy(() -> new WorkCalendar(UTC, week(1, shifts("09:00-12:00", "11:00-13:00")), Map.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WorkCalendar(UTC, week(1, shifts("13:00-00:00", "09:00-12:00")), Map.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> shifts("12:00-09:00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> shifts("09:00:01-10:00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WorkDuration(0, WorkDuration.Unit.DAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WorkDuration(10_001, WorkDuration.Unit.DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertNoWorkingTime(Runnable question) {
        assertThatThrownBy(question::run)
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection -> assertThat(rejection.code()).isEqualTo("calendar.no-working-time"));
    }

    private static Instant instant(WorkCalendar calendar, String text) {
        return text.matches(".*T.*[+-].*")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(calendar.zone()).toInstant();
    }
}
