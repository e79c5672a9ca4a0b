package gendan.calendar;

import gendan.kernel.Event;
import gendan.kernel.Subject;
import java.util.List;
import java.util.UUID;

/// Other teams than before follow a work calendar.
///
/// @param teamIds all that follow it now
/// @param leftTeamIds those that did and follow the standard calendar now
public record CalendarAssigned(UUID calendarId, List<UUID> teamIds, List<UUID> leftTeamIds) implements Event {
    @Override
    public Subject subject() {
        return new Subject("Calendar", calendarId);
    }
}
