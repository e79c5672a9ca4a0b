package gendan.calendar;

import gendan.kernel.Subject;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A work calendar as it is stored.
///
/// @param week the shifts of each weekday that is worked
/// @param holidaySetId null for a calendar without holidays
/// @param standard whether it is the calendar of all teams that have none of their own; just one is
public record CalendarDetails(
        UUID id,
        String code,
        String nameZh,
        String nameEn,
        String zone,
        Map<DayOfWeek, List<Shift>> week,
        LocalTime cutOff,
        UUID holidaySetId,
        boolean standard,
        long version) {
    Subject subject() {
        return new Subject("Calendar", id);
    }

    /// @param holidays null for none
    WorkCalendar with(HolidaySet holidays) {
        return new WorkCalendar(ZoneId.of(zone), week, holidays == null ? Map.of() : holidays.exceptions(week), cutOff);
    }
}
