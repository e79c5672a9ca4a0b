package gendan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.testing.GendanTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a new company starts with: the standard calendar with the Chinese holidays as they were announced.
@GendanTest
class ChineseHolidaysTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Calendars calendars;

    ChineseHolidaysTest(Calendars calendars) {
        this.calendars = calendars;
    }

    @Test
    void theStandardCalendarHasEightHoursFromMondayToFriday() {
        WorkCalendar standard = calendars.standard();

        assertThat(standard.zone()).isEqualTo(SHANGHAI);
        assertThat(standard.standardDay()).isEqualTo(Duration.ofHours(8));
        assertThat(standard.standardWeek()).isEqualTo(Duration.ofHours(40));
        assertThat(standard.cutOff()).isNull();
        assertThat(calendars.ofTeam(null)).isEqualTo(standard);
        assertThat(calendars.ofTeam(UUID.randomUUID())).isEqualTo(standard);
    }

    /// 366 or 365 days less weekends and weekdays off, and the days worked in exchange: counted by hand from the
    /// announcements.
    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void aYearHasAsManyWorkDaysAsWereAnnounced(int year, int workDays) {
        WorkCalendar standard = calendars.standard();

        assertThat(LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(day -> !standard.shifts(day).isEmpty()))
                .hasSize(workDays);
        assertThat(standard.between(midnight(LocalDate.of(year, 1, 1)), midnight(LocalDate.of(year + 1, 1, 1))))
                .isEqualTo(Duration.ofHours(8L * workDays));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-02-08T17:00 | PT16H | 2024-02-18T17:00
            2024-04-03T18:00 | PT8H  | 2024-04-07T18:00
            2024-09-13T17:00 | PT2H  | 2024-09-14T10:00
            2024-09-30T09:00 | PT16H | 2024-10-08T18:00
            2025-01-27T17:00 | PT2H  | 2025-02-05T10:00
            2025-04-30T17:00 | PT2H  | 2025-05-06T10:00
            2025-05-30T17:00 | PT2H  | 2025-06-03T10:00
            2025-09-30T17:00 | PT2H  | 2025-10-09T10:00
            2025-12-31T17:00 | PT2H  | 2026-01-04T10:00
            2026-02-13T17:00 | PT10H | 2026-02-24T10:00
            2026-04-30T17:00 | PT2H  | 2026-05-06T10:00
            2026-06-18T17:00 | PT2H  | 2026-06-22T10:00
            2026-09-18T17:00 | PT10H | 2026-09-21T10:00
            2026-09-30T17:00 | PT2H  | 2026-10-08T10:00
            2026-10-09T17:00 | PT10H | 2026-10-12T10:00
            """)
    void aDeadlineKeepsTheHolidays(String start, Duration working, String end) {
        assertThat(calendars.standard().plus(instant(start), working)).isEqualTo(instant(end));
        assertThat(calendars.standard().between(instant(start), instant(end))).isEqualTo(working);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(SHANGHAI).toInstant();
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
