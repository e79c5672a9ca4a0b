package gendan.calendar;

import gendan.kernel.Violations;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What somebody fills in about a calendar. Notes `calendar.code-malformed`, `calendar.zone-unknown`,
/// `calendar.no-shift`, `shift.ends-too-early`, `shift.not-whole-minute`, `shift.overlap`, `calendar.cut-off-outside`.
///
/// @param week the shifts of each weekday, in any order; a weekday that is missing is a day off
/// @param cutOff null for none
/// @param holidaySetId null for none
public record CalendarForm(
        String code,
        String nameZh,
        String nameEn,
        String zone,
        Map<DayOfWeek, List<Hours>> week,
        LocalTime cutOff,
        UUID holidaySetId) {
    static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]*");
    static final int LONGEST_CODE = 40;
    static final int LONGEST_NAME = 100;
    private static final int MOST_SHIFTS = 12;

    /// @param to 00:00 means the end of the day
    public record Hours(LocalTime from, LocalTime to) {}

    /// @param before null for a new calendar
    CalendarDetails check(Violations violations, UUID id, CalendarDetails before) {
        Map<DayOfWeek, List<Shift>> shifts = week(violations);
        return new CalendarDetails(
                id,
                code(violations, code),
                violations.requiredText("/nameZh", nameZh, LONGEST_NAME),
                violations.requiredText("/nameEn", nameEn, LONGEST_NAME),
                zone(violations),
                shifts,
                cutOff(violations, shifts),
                holidaySetId,
                before != null && before.standard(),
                before == null ? 1 : before.version() + 1);
    }

    static String code(Violations violations, String code) {
        String checked = violations.requiredText("/code", code, LONGEST_CODE);
        if (checked != null && !CODE.matcher(checked).matches()) {
            violations.add("calendar.code-malformed", "/code");
        }
        return checked;
    }

    private String zone(Violations violations) {
        String checked = violations.requiredText("/zone", zone, 60);
        if (checked != null && !ZoneId.getAvailableZoneIds().contains(checked)) {
            violations.add("calendar.zone-unknown", "/zone");
        }
        return checked;
    }

    private Map<DayOfWeek, List<Shift>> week(Violations violations) {
        Map<DayOfWeek, List<Shift>> shifts = new EnumMap<>(DayOfWeek.class);
        int asked = 0;
        for (DayOfWeek day : DayOfWeek.values()) {
            String field = "/week/" + day;
            List<Hours> hours = violations.list(field, week == null ? null : week.get(day), MOST_SHIFTS);
            asked += hours.size();
            List<Shift> worked = shifts(violations, field, hours);
            if (!worked.isEmpty()) {
                shifts.put(day, worked);
            }
        }
        if (asked == 0) {
            violations.add("calendar.no-shift", "/week");
        }
        return shifts;
    }

    private static List<Shift> shifts(Violations violations, String field, List<Hours> hours) {
        List<Integer> order = IntStream.range(0, hours.size())
                .filter(i -> isShift(violations, field + "/" + i, hours.get(i)))
                .boxed()
                .sorted(Comparator.comparing(i -> hours.get(i).from))
                .toList();
        List<Shift> shifts = order.stream()
                .map(i -> new Shift(hours.get(i).from, hours.get(i).to))
                .toList();
        for (int i = 1; i < shifts.size(); i++) {
            Shift before = shifts.get(i - 1);
            if (shifts.get(i).startSecond() < before.endSecond()) {
                violations.add("shift.overlap", field + "/" + order.get(i) + "/from", before.from(), before.to());
            }
        }
        return shifts;
    }

    private static boolean isShift(Violations violations, String field, Hours hours) {
        LocalTime from = violations.required(field + "/from", hours.from);
        LocalTime to = violations.required(field + "/to", hours.to);
        if (from == null || to == null) {
            return false;
        }
        if (!Shift.isWholeMinute(from)) {
            violations.add("shift.not-whole-minute", field + "/from");
            return false;
        }
        if (!Shift.isWholeMinute(to)) {
            violations.add("shift.not-whole-minute", field + "/to");
            return false;
        }
        if (!from.isBefore(to) && !to.equals(LocalTime.MIDNIGHT)) {
            violations.add("shift.ends-too-early", field + "/to");
            return false;
        }
        return true;
    }

    /// On a shorter day the cut-off may lie after its end: it is never reached then.
    private LocalTime cutOff(Violations violations, Map<DayOfWeek, List<Shift>> shifts) {
        if (cutOff == null) {
            return null;
        }
        if (!Shift.isWholeMinute(cutOff)) {
            violations.add("shift.not-whole-minute", "/cutOff");
        } else if (!shifts.isEmpty()
                && shifts.values().stream().noneMatch(day -> isWithin(day, cutOff.toSecondOfDay()))) {
            violations.add("calendar.cut-off-outside", "/cutOff");
        }
        return cutOff;
    }

    private static boolean isWithin(List<Shift> day, int second) {
        return day.getFirst().startSecond() < second && second <= day.getLast().endSecond();
    }
}
