package gendan.calendar;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Violations;
import gendan.platform.AuditTrail;
import gendan.platform.AuditTrail.Change;
import gendan.platform.Etags;
import gendan.platform.EventLog;
import gendan.platform.TeamNames;
import gendan.platform.Tx;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Says which teams follow a calendar: just those that are named. They leave the one that they followed before; who is
/// not named any more follows the standard one. Records [CalendarAssigned], or nothing when nothing is different.
///
/// Rejections: `calendar.not-found` (404); `version.stale` (412); `calendar.standard-is-for-all` (409) for the
/// standard calendar; `team.unknown` (422).
@Component
public final class AssignCalendar {
    private static final int MOST_TEAMS = 500;

    private final Tx tx;
    private final CalendarStore store;
    private final Calendars calendars;
    private final TeamNames teamNames;
    private final EventLog events;
    private final AuditTrail audit;

    AssignCalendar(
            Tx tx, CalendarStore store, Calendars calendars, TeamNames teamNames, EventLog events, AuditTrail audit) {
        this.tx = tx;
        this.store = store;
        this.calendars = calendars;
        this.teamNames = teamNames;
        this.events = events;
        this.audit = audit;
    }

    /// @param teamIds all that are to follow the calendar
    public record Request(List<UUID> teamIds) {}

    /// @param version what the actor saw; null for one who does not care
    public void run(Actor actor, UUID calendarId, Long version, Request request) {
        actor.require(Permission.CALENDAR_MANAGE);
        tx.write(() -> assign(actor, calendarId, version, request));
    }

    private void assign(Actor actor, UUID calendarId, Long version, Request request) {
        CalendarDetails calendar = store.lock(calendarId);
        Etags.match(version, calendar.version());
        if (calendar.standard()) {
            throw Rejection.conflict("calendar.standard-is-for-all");
        }
        Set<UUID> before = new LinkedHashSet<>(store.teamsOf(calendarId));
        Set<UUID> all = new HashSet<>(before);
        all.addAll(request.teamIds == null ? List.of() : request.teamIds);
        all.remove(null);
        Map<UUID, String> names = teamNames.of(all);
        Set<UUID> now = check(request.teamIds, names.keySet());
        if (now.equals(before)) {
            return;
        }
        store.assign(calendarId, List.copyOf(now));
        calendars.changed();
        Set<UUID> left = new LinkedHashSet<>(before);
        left.removeAll(now);
        var event = new CalendarAssigned(calendarId, List.copyOf(now), List.copyOf(left));
        audit.changed(
                actor,
                event.subject(),
                "CHANGED",
                List.of(Change.of("teams", named(before, names), named(now, names))),
                null);
        events.append(actor, event);
    }

    private static Set<UUID> check(List<UUID> asked, Set<UUID> known) {
        var violations = new Violations();
        List<UUID> teams = violations.list("/teamIds", asked, MOST_TEAMS);
        for (int i = 0; i < teams.size(); i++) {
            if (!known.contains(teams.get(i))) {
                violations.add("team.unknown", "/teamIds/" + i);
            }
        }
        violations.rejectIfAny();
        return new LinkedHashSet<>(teams);
    }

    private static List<String> named(Set<UUID> teams, Map<UUID, String> names) {
        return teams.stream()
                .map(team -> names.getOrDefault(team, team.toString()))
                .toList();
    }
}
