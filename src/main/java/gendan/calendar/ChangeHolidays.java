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

/// Changes a set of holidays; the form replaces all its days. Records [HolidaysChanged], or nothing when nothing is
/// different.
///
/// Rejections: `holiday-set.not-found` (404); `version.stale` (412); those of [HolidayForm],
/// `holiday-set.code-taken` (422).
@Component
public final class ChangeHolidays {
    private final Tx tx;
    private final HolidayStore store;
    private final Calendars calendars;
    private final EventLog events;
    private final AuditTrail audit;

    ChangeHolidays(Tx tx, HolidayStore store, Calendars calendars, EventLog events, AuditTrail audit) {
        this.tx = tx;
        this.store = store;
        this.calendars = calendars;
        this.events = events;
        this.audit = audit;
    }

    /// @param version what the actor saw; null for one who does not care
    public void run(Actor actor, UUID id, Long version, HolidayForm form) {
        actor.require(Permission.CALENDAR_MANAGE);
        tx.write(() -> change(actor, id, version, form));
    }

    private void change(Actor actor, UUID id, Long version, HolidayForm form) {
        HolidaySet before = store.lock(id);
        Etags.match(version, before.version());
        var violations = new Violations();
        HolidaySet now = form.check(violations, id, before);
        if (now.code() != null && store.isTaken(now.code(), id)) {
            violations.add("holiday-set.code-taken", "/code", now.code());
        }
        violations.rejectIfAny();
        List<Change> changes = CalendarChanges.between(before, now);
        if (changes.isEmpty()) {
            return;
        }
        store.update(now);
        calendars.changed();
        var event = new HolidaysChanged(now, changes);
        audit.changed(actor, event.subject(), "CHANGED", changes, null);
        events.append(actor, event);
    }
}
