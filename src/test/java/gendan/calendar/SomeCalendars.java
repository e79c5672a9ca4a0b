package gendan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The calendars by which the tests count.
enum SomeCalendars {
    /// Monday to Friday 9 to 12 and 13 to 18, with the holidays and shifted work days around 2025.
    SHANGHAI("Asia/Shanghai", 5, "16:00", "09:00-12:00", "13:00-18:00"),
    BERLIN("Europe/Berlin", 5, "15:30", "08:00-12:00", "12:30-16:30"),
    BERLIN_NIGHTS("Europe/Berlin", 7, null, "00:00-06:00", "22:00-00:00"),
    /// Begins at a time that the clock skips in March and shows twice in October.
    BERLIN_EARLY("Europe/Berlin", 7, null, "02:30-06:00"),
    NEW_YORK("America/New_York", 5, "17:00", "09:00-17:00"),
    NEW_YORK_ALWAYS("America/New_York", 7, null, "00:00-00:00");

    private final WorkCalendar calendar;

    SomeCalendars(String zone, int days, String cutOff, String... shifts) {
        this.calendar = new WorkCalendar(
                ZoneId.of(zone),
                week(days, shifts(shifts)),
                zone.equals("Asia/Shanghai") ? chinese(shifts(shifts)) : Map.of(),
                cutOff == null ? null : LocalTime.parse(cutOff));
    }

    WorkCalendar calendar() {
        return calendar;
    }

    static List<Shift> shifts(String... shifts) {
        return List.of(shifts).stream()
                .map(shift -> shift.split("-"))
                .map(shift -> new Shift(LocalTime.parse(shift[0]), LocalTime.parse(shift[1])))
                .toList();
    }

    static Map<DayOfWeek, List<Shift>> week(int days, List<Shift> shifts) {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        for (int day = 1; day <= days; day++) {
            week.put(DayOfWeek.of(day), shifts);
        }
        return week;
    }

    private static Map<LocalDate, List<Shift>> chinese(List<Shift> workDay) {
        Map<LocalDate, List<Shift>> days = new HashMap<>();
        off(days, "2025-01-01", 1);
        off(days, "2025-01-28", 8);
        off(days, "2025-10-01", 8);
        off(days, "2026-01-01", 3);
        for (String date : List.of("2025-01-26", "2025-02-08", "2025-09-28", "2025-10-11", "2026-01-04")) {
            days.put(LocalDate.parse(date), workDay);
        }
        return days;
    }

    private static void off(Map<LocalDate, List<Shift>> days, String first, int count) {
        LocalDate.parse(first)
                .datesUntil(LocalDate.parse(first).plusDays(count))
                .forEach(day -> days.put(day, List.of()));
    }
}
