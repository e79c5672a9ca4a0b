package gendan.calendar;

import gendan.kernel.Event;
import gendan.kernel.Subject;

/// A work calendar was made.
public record CalendarCreated(CalendarDetails calendar) implements Event {
    @Override
    public Subject subject() {
        return calendar.subject();
    }
}
