package gendan.calendar;

import gendan.platform.AuditTrail.Change;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What is different between two states of a calendar or of a set of holidays, field by field.
final class CalendarChanges {
    private CalendarChanges() {}

    /// @param codeOf the code of a set of holidays, null for null
    static List<Change> between(CalendarDetails before, CalendarDetails now, Function<UUID, String> codeOf) {
        List<Change> changes = new ArrayList<>();
        changes.add(Change.of("code", before.code(), now.code()));
        changes.add(Change.of("nameZh", before.nameZh(), now.nameZh()));
        changes.add(Change.of("nameEn", before.nameEn(), now.nameEn()));
        changes.add(Change.of("zone", before.zone(), now.zone()));
        for (DayOfWeek day : DayOfWeek.values()) {
            changes.add(Change.of("week/" + day, hours(before, day), hours(now, day)));
        }
        changes.add(Change.of("cutOff", before.cutOff(), now.cutOff()));
        changes.add(Change.of("holidaySetId", codeOf.apply(before.holidaySetId()), codeOf.apply(now.holidaySetId())));
        return onlyReal(changes);
    }

    private static String hours(CalendarDetails calendar, DayOfWeek day) {
        List<Shift> shifts = calendar.week().getOrDefault(day, List.of());
        return shifts.isEmpty()
                ? null
                : shifts.stream().map(shift -> shift.from() + "–" + shift.to()).collect(Collectors.joining(", "));
    }

    static List<Change> between(HolidaySet before, HolidaySet now) {
        List<Change> changes = new ArrayList<>();
        changes.add(Change.of("code", before.code(), now.code()));
        changes.add(Change.of("nameZh", before.nameZh(), now.nameZh()));
        changes.add(Change.of("nameEn", before.nameEn(), now.nameEn()));
        Map<LocalDate, String> old = days(before);
        Map<LocalDate, String> present = days(now);
        var dates = new TreeSet<>(old.keySet());
        dates.addAll(present.keySet());
        dates.forEach(date -> changes.add(Change.of("days/" + date, old.get(date), present.get(date))));
        return onlyReal(changes);
    }

    private static Map<LocalDate, String> days(HolidaySet set) {
        return set.days().stream()
                .collect(Collectors.toMap(SpecialDay::date, SpecialDay::inOneLine, (a, b) -> a, TreeMap::new));
    }

    private static List<Change> onlyReal(List<Change> changes) {
        changes.removeIf(change -> Objects.equals(change.old(), change.now()));
        return List.copyOf(changes);
    }
}
