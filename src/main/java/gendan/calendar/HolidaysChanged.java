package gendan.calendar;

import gendan.kernel.Event;
import gendan.kernel.Subject;
import gendan.platform.AuditTrail;
import java.util.List;

/// Holidays or shifted work days were changed: deadlines by every calendar with that set may move.
///
/// @param holidaySet as it is now
/// @param changes each day before and after
public record HolidaysChanged(HolidaySet holidaySet, List<AuditTrail.Change> changes) implements Event {
    @Override
    public Subject subject() {
        return holidaySet.subject();
    }
}
