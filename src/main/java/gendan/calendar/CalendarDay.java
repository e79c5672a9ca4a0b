package gendan.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;

/// What one day is in a calendar.
///
/// @param minutes how long is worked, in real time
/// @param replaces the weekday whose hours are worked on a shifted work day, else null
/// @param nameZh of the holiday or the shifted work day, else null; likewise in English
record CalendarDay(LocalDate date, Sort sort, int minutes, DayOfWeek replaces, String nameZh, String nameEn) {
    /// How a day came by its hours.
    enum Sort {
        /// A weekday that is worked.
        WORK,
        /// A weekday that is not, such as Sunday.
        REST,
        /// A holiday of the set.
        HOLIDAY,
        /// Worked in exchange for another day (调休).
        SHIFTED
    }

    /// @param special null for a day like its weekday
    static CalendarDay of(WorkCalendar calendar, LocalDate date, SpecialDay special) {
        Duration worked = calendar.between(
                date.atStartOfDay(calendar.zone()).toInstant(),
                date.plusDays(1).atStartOfDay(calendar.zone()).toInstant());
        return new CalendarDay(
                date,
                special == null
                        ? calendar.shifts(date).isEmpty() ? Sort.REST : Sort.WORK
                        : special.kind() == SpecialDay.Kind.HOLIDAY ? Sort.HOLIDAY : Sort.SHIFTED,
                (int) worked.toMinutes(),
                special == null ? null : special.replaces(),
                special == null ? null : special.nameZh(),
                special == null ? null : special.nameEn());
    }
}
