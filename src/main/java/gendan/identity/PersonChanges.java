package gendan.identity;

import gendan.platform.AuditTrail.Change;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// What differs between two states of a person, for the audit trail.
final class PersonChanges {
    static final PersonDetails NOBODY =
            new PersonDetails(null, null, null, null, null, null, null, List.of(), null, null, false);

    private PersonChanges() {}

    /// @param teamName finds what a team is called, as nobody knows teams by their ids
    static List<Change> between(PersonDetails old, PersonDetails now, Function<UUID, String> teamName) {
        return List.of(
                Change.of("loginName", old.loginName(), now.loginName()),
                Change.of("name", old.name(), now.name()),
                Change.of("email", old.email(), now.email()),
                Change.of("phone", old.phone(), now.phone()),
                Change.of("locale", old.locale(), now.locale()),
                Change.of("timeZone", old.timeZone(), now.timeZone()),
                Change.of("team", teamName.apply(old.teamId()), teamName.apply(now.teamId())),
                Change.of("roleCodes", old.roleCodes(), now.roleCodes()),
                Change.of("regionCode", old.regionCode(), now.regionCode()),
                Change.of("scope", old.scope(), now.scope()),
                Change.of("active", old.active(), now.active()));
    }
}
