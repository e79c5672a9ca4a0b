package gendan.identity;

import gendan.kernel.Subject;
import gendan.kernel.Violations;
import gendan.platform.AuditTrail.Change;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Judges a team that somebody describes: rejects `value.required`, `text.too-long`, `region.malformed`, and
/// `person.unknown` for the leader.
@Component
final class TeamCheck {
    static final TeamStore.Stored NONE = new TeamStore.Stored(null, null, null, null, false, 1);
    private static final int LONGEST_NAME = 40;

    private final TeamStore store;

    TeamCheck(TeamStore store) {
        this.store = store;
    }

    TeamStore.Stored check(UUID id, CreateTeam.Request request, TeamStore.Stored old) {
        var violations = new Violations();
        String name = violations.requiredText("/name", request.name(), LONGEST_NAME);
        UUID leader = request.leaderId();
        if (leader != null && !leader.equals(old.leaderId()) && !store.isActivePerson(leader)) {
            violations.add("person.unknown", "/leaderId");
        }
        String region = PersonCheck.region(violations, "/regionCode", request.regionCode());
        violations.rejectIfAny();
        return new TeamStore.Stored(
                id, name, leader, region, request.active() == null || request.active(), old.version());
    }

    static Subject subject(TeamStore.Stored team) {
        return new Subject("Team", team.id());
    }

    List<Change> changes(TeamStore.Stored old, TeamStore.Stored now) {
        return List.of(
                Change.of("name", old.name(), now.name()),
                Change.of("leader", store.nameOfPerson(old.leaderId()), store.nameOfPerson(now.leaderId())),
                Change.of("regionCode", old.regionCode(), now.regionCode()),
                Change.of("active", old.active(), now.active()));
    }
}
