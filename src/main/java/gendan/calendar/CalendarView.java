package gendan.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A calendar as the pages show it.
///
/// @param standard whether it is for all teams that have none of their own
/// @param teams that follow it; none are named for the standard one
/// @param standardDayMinutes what "one day" means in it
/// @param weekMinutes what "one week" means in it
/// @param missingYears this year and, from November on, the next one when no holidays of it are known
record CalendarView(
        UUID id,
        String code,
        String nameZh,
        String nameEn,
        String zone,
        Map<DayOfWeek, List<Shift>> week,
        LocalTime cutOff,
        UUID holidaySetId,
        boolean standard,
        List<Team> teams,
        int standardDayMinutes,
        int weekMinutes,
        List<Integer> missingYears,
        long version) {
    record Team(UUID id, String name) {}
}
