package gendan.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The calendars that hold at present.
@Component
public final class Calendars {
    private static final List<Shift> DAY = List.of(
            new Shift(LocalTime.of(9, 0), LocalTime.of(12, 0)), new Shift(LocalTime.of(13, 0), LocalTime.of(18, 0)));

    private final WorkCalendar standard = new WorkCalendar(ZoneId.of("Asia/Shanghai"), week(), Map.of(), null);

    /// The calendar of everybody who has no other one.
    public WorkCalendar standard() {
        return standard;
    }

    /// The team's own calendar, or the standard one; that, too, for no team.
    public WorkCalendar ofTeam(UUID teamIdOrNull) {
        return standard;
    }

    private static Map<DayOfWeek, List<Shift>> week() {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, day.getValue() <= DayOfWeek.FRIDAY.getValue() ? DAY : List.of());
        }
        return week;
    }
}
