package gendan.calendar;

import gendan.kernel.Actor;
import gendan.kernel.Ids;
import gendan.kernel.Permission;
import gendan.kernel.Violations;
import gendan.platform.AuditTrail;
import gendan.platform.EventLog;
import gendan.platform.Tx;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Makes a work calendar. Records [CalendarCreated].
///
/// Rejections: those of [CalendarForm], `calendar.code-taken`, `holiday-set.unknown` (422).
@Component
public final class CreateCalendar {
    private final Tx tx;
    private final Ids ids;
    private final CalendarStore store;
    private final HolidayStore holidays;
    private final Calendars calendars;
    private final EventLog events;
    private final AuditTrail audit;

    CreateCalendar(
            Tx tx,
            Ids ids,
            CalendarStore store,
            HolidayStore holidays,
            Calendars calendars,
            EventLog events,
            AuditTrail audit) {
        this.tx = tx;
        this.ids = ids;
        this.store = store;
        this.holidays = holidays;
        this.calendars = calendars;
        this.events = events;
        this.audit = audit;
    }

    /// @return the new calendar's id
    public UUID run(Actor actor, CalendarForm form) {
        actor.require(Permission.CALENDAR_MANAGE);
        return tx.write(() -> create(actor, form));
    }

    private UUID create(Actor actor, CalendarForm form) {
        var violations = new Violations();
        CalendarDetails calendar = form.check(violations, ids.next(), null);
        if (calendar.code() != null && store.isTaken(calendar.code(), calendar.id())) {
            violations.add("calendar.code-taken", "/code", calendar.code());
        }
        if (calendar.holidaySetId() != null && !holidays.exists(calendar.holidaySetId())) {
            violations.add("holiday-set.unknown", "/holidaySetId");
        }
        violations.rejectIfAny();
        store.insert(calendar);
        calendars.changed();
        var event = new CalendarCreated(calendar);
        audit.changed(actor, event.subject(), "CREATED", List.of(), null);
        events.append(actor, event);
        return calendar.id();
    }
}
