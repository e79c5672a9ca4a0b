package gendan.calendar;

import gendan.kernel.Violations;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What somebody fills in about a set of holidays. Notes `calendar.code-malformed`, `holiday.date-twice`,
/// `holiday.replaces-nothing`.
///
/// @param days in any order; all of them, what is missing is taken out
public record HolidayForm(String code, String nameZh, String nameEn, List<Day> days) {
    private static final int MOST_DAYS = 3_000;

    /// @param replaces the weekday whose hours are worked; for a WORKDAY only
    /// @param nameEn null: as in Chinese
    public record Day(LocalDate date, SpecialDay.Kind kind, DayOfWeek replaces, String nameZh, String nameEn) {}

    /// @param before null for a new set
    HolidaySet check(Violations violations, UUID id, HolidaySet before) {
        return new HolidaySet(
                id,
                CalendarForm.code(violations, code),
                violations.requiredText("/nameZh", nameZh, CalendarForm.LONGEST_NAME),
                violations.requiredText("/nameEn", nameEn, CalendarForm.LONGEST_NAME),
                days(violations),
                before == null ? 1 : before.version() + 1);
    }

    private List<SpecialDay> days(Violations violations) {
        List<Day> given = violations.list("/days", days, MOST_DAYS);
        List<SpecialDay> checked = new ArrayList<>();
        Set<LocalDate> dates = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            String field = "/days/" + i;
            SpecialDay day = day(violations, field, given.get(i));
            if (day.date() != null && !dates.add(day.date())) {
                violations.add("holiday.date-twice", field + "/date", day.date());
            }
            checked.add(day);
        }
        violations.rejectIfAny();
        checked.sort(Comparator.comparing(SpecialDay::date));
        return List.copyOf(checked);
    }

    private static SpecialDay day(Violations violations, String field, Day day) {
        violations.required(field + "/kind", day.kind);
        if (day.kind == SpecialDay.Kind.WORKDAY) {
            violations.required(field + "/replaces", day.replaces);
        } else if (day.replaces != null) {
            violations.add("holiday.replaces-nothing", field + "/replaces");
        }
        String nameZh = violations.requiredText(field + "/nameZh", day.nameZh, CalendarForm.LONGEST_NAME);
        String nameEn = violations.text(field + "/nameEn", day.nameEn, CalendarForm.LONGEST_NAME);
        return new SpecialDay(
                violations.date(field + "/date", violations.required(field + "/date", day.date)),
                day.kind,
                day.replaces,
                nameZh,
                nameEn == null ? nameZh : nameEn);
    }
}
