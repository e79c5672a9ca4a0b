package gendan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/// A day that differs from its weekday.
///
/// @param replaces the weekday whose hours are worked on a [Kind#WORKDAY] (调休); null for a holiday
public record SpecialDay(LocalDate date, Kind kind, DayOfWeek replaces, String nameZh, String nameEn) {
    /// Whether people stay at home or come to work.
    public enum Kind {
        HOLIDAY,
        WORKDAY
    }

    /// As the audit trail shows it, with both names so that no change of them is lost.
    String inOneLine() {
        return kind + (replaces == null ? "" : " " + replaces) + " " + nameZh + " / " + nameEn;
    }
}
