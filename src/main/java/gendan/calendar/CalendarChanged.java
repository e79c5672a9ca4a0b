package gendan.calendar;

import gendan.kernel.Event;
import gendan.kernel.Subject;
import gendan.platform.AuditTrail;
import java.util.List;

/// Something about a work calendar was changed: deadlines of what runs by it may move.
///
/// @param calendar as it is now
/// @param changes each field before and after
public record CalendarChanged(CalendarDetails calendar, List<AuditTrail.Change> changes) implements Event {
    @Override
    public Subject subject() {
        return calendar.subject();
    }
}
