package gendan.calendar;

import gendan.kernel.Event;
import gendan.kernel.Subject;

/// A set of holidays was made.
public record HolidaySetCreated(HolidaySet holidaySet) implements Event {
    @Override
    public Subject subject() {
        return holidaySet.subject();
    }
}
