package gendan.calendar;

import gendan.kernel.Subject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The holidays of a country or a company with the days worked in exchange.
///
/// @param days in order
public record HolidaySet(UUID id, String code, String nameZh, String nameEn, List<SpecialDay> days, long version) {
    Subject subject() {
        return new Subject("HolidaySet", id);
    }

    /// The days as exceptions from that week.
    Map<LocalDate, List<Shift>> exceptions(Map<DayOfWeek, List<Shift>> week) {
        Map<LocalDate, List<Shift>> exceptions = new HashMap<>();
        for (SpecialDay day : days) {
            exceptions.put(
                    day.date(),
                    switch (day.kind()) {
                        case HOLIDAY -> List.of();
                        case WORKDAY -> week.getOrDefault(day.replaces(), List.of());
                    });
        }
        return exceptions;
    }

    /// The years of which anything is known.
    List<Integer> years() {
        return days.stream().map(day -> day.date().getYear()).distinct().toList();
    }
}
