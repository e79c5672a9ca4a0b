package gendan.calendar;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.kernel.Violations;
import gendan.platform.AuditTrail;
import gendan.platform.AuditTrail.Change;
import gendan.platform.Etags;
import gendan.platform.EventLog;
import gendan.platform.Tx;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Changes a work calendar; the form replaces all of it but its teams. Records [CalendarChanged], or nothing when
/// nothing is different.
///
/// Rejections: `calendar.not-found` (404); `version.stale` (412); those of [CalendarForm], `calendar.code-taken`,
/// `holiday-set.unknown` (422).
@Component
public final class ChangeCalendar {
    private final Tx tx;
    private final CalendarStore store;
    private final HolidayStore holidays;
    private final Calendars calendars;
    private final EventLog events;
    private final AuditTrail audit;

    ChangeCalendar(
            Tx tx, CalendarStore store, HolidayStore holidays, Calendars calendars, EventLog events, AuditTrail audit) {
        this.tx = tx;
        this.store = store;
        this.holidays = holidays;
        this.calendars = calendars;
        this.events = events;
        this.audit = audit;
    }

    /// @param version what the actor saw; null for one who does not care
    public void run(Actor actor, UUID id, Long version, CalendarForm form) {
        actor.require(Permission.CALENDAR_MANAGE);
        tx.write(() -> change(actor, id, version, form));
    }

    private void change(Actor actor, UUID id, Long version, CalendarForm form) {
        CalendarDetails before = store.lock(id);
        Etags.match(version, before.version());
        var violations = new Violations();
        CalendarDetails now = form.check(violations, id, before);
        if (now.code() != null && store.isTaken(now.code(), id)) {
            violations.add("calendar.code-taken", "/code", now.code());
        }
        if (now.holidaySetId() != null && !holidays.exists(now.holidaySetId())) {
            violations.add("holiday-set.unknown", "/holidaySetId");
        }
        violations.rejectIfAny();
        List<Change> changes = CalendarChanges.between(before, now, holidays::codeOf);
        if (changes.isEmpty()) {
            return;
        }
        store.update(now);
        calendars.changed();
        var event = new CalendarChanged(now, changes);
        audit.changed(actor, event.subject(), "CHANGED", changes, null);
        events.append(actor, event);
    }
}
