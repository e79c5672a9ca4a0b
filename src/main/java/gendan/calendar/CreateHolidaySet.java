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

/// Makes a set of holidays, of another country or of the company's own. Records [HolidaySetCreated].
///
/// Rejections: those of [HolidayForm], `holiday-set.code-taken` (422).
@Component
public final class CreateHolidaySet {
    private final Tx tx;
    private final Ids ids;
    private final HolidayStore store;
    private final Calendars calendars;
    private final EventLog events;
    private final AuditTrail audit;

    CreateHolidaySet(Tx tx, Ids ids, HolidayStore store, Calendars calendars, EventLog events, AuditTrail audit) {
        this.tx = tx;
        this.ids = ids;
        this.store = store;
        this.calendars = calendars;
        this.events = events;
        this.audit = audit;
    }

    /// @return the new set's id
    public UUID run(Actor actor, HolidayForm form) {
        actor.require(Permission.CALENDAR_MANAGE);
        return tx.write(() -> create(actor, form));
    }

    private UUID create(Actor actor, HolidayForm form) {
        var violations = new Violations();
        HolidaySet set = form.check(violations, ids.next(), null);
        if (set.code() != null && store.isTaken(set.code(), set.id())) {
            violations.add("holiday-set.code-taken", "/code", set.code());
        }
        violations.rejectIfAny();
        store.insert(set);
        calendars.changed();
        var event = new HolidaySetCreated(set);
        audit.changed(actor, event.subject(), "CREATED", List.of(), null);
        events.append(actor, event);
        return set.id();
    }
}
