package gendan.identity;

import gendan.identity.access.PersonRules;
import gendan.kernel.Actor;
import gendan.kernel.Violations;
import gendan.platform.PlatformSettings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Judges the details of a person: notes `value.required`, `text.too-long`, `login-name.malformed`,
/// `email.malformed`, `phone.malformed`, `locale.unknown`, `time-zone.unknown`, `region.malformed`, `role.unknown`,
/// `role.too-many`, `role.beyond-own`, `team.unknown`, `team.inactive`.
@Component
final class PersonCheck {
    private static final String DEFAULT_LOCALE = "zh-CN";
    private static final int MOST_ROLES = 20;
    private static final Pattern REGION = Pattern.compile("[0-9]{1,12}");

    private final RoleStore roles;
    private final TeamStore teams;
    private final String defaultZone;

    PersonCheck(RoleStore roles, TeamStore teams, PlatformSettings settings) {
        this.roles = roles;
        this.teams = teams;
        this.defaultZone = settings.timeZone();
    }

    /// @param given as it was sent
    /// @param old what was stored before; null for somebody new
    /// @return the details as they are to be stored; only of use when nothing was noted
    PersonDetails check(Violations violations, Actor actor, PersonDetails given, PersonDetails old) {
        return new PersonDetails(
                PersonRules.loginName(violations, "/loginName", given.loginName()),
                violations.requiredText("/name", given.name(), PersonRules.LONGEST_NAME),
                violations.email("/email", given.email()),
                violations.phone("/phone", given.phone()),
                PersonRules.locale(
                        violations, "/locale", orElse(given.locale(), old == null ? DEFAULT_LOCALE : old.locale())),
                PersonRules.timeZone(
                        violations, "/timeZone", orElse(given.timeZone(), old == null ? defaultZone : old.timeZone())),
                team(violations, given.teamId(), old == null ? null : old.teamId()),
                roles(violations, actor, given.roleCodes(), old == null ? List.of() : old.roleCodes()),
                region(violations, "/regionCode", given.regionCode()),
                given.scope(),
                given.active());
    }

    private static String orElse(String given, String otherwise) {
        return given == null ? otherwise : given;
    }

    private UUID team(Violations violations, UUID teamId, UUID before) {
        if (teamId == null || teamId.equals(before)) {
            return teamId;
        }
        TeamStore.Stored team = teams.find(teamId);
        if (team == null) {
            violations.add("team.unknown", "/teamId");
        } else if (!team.active()) {
            violations.add("team.inactive", "/teamId", team.name());
        }
        return teamId;
    }

    private List<String> roles(Violations violations, Actor actor, List<String> given, List<String> before) {
        if (given == null) {
            return List.of();
        }
        if (given.size() > MOST_ROLES) {
            violations.add("role.too-many", "/roleCodes", MOST_ROLES);
            return List.of();
        }
        for (int i = 0; i < given.size(); i++) {
            String code = given.get(i);
            String field = "/roleCodes/" + i;
            RoleStore.Stored role = code == null ? null : roles.hold(code);
            if (role == null) {
                violations.add("role.unknown", field, code == null || code.length() > 40 ? "" : code);
            } else if (!before.contains(code) && !Grants.covers(actor, role.allPermissions())) {
                violations.add("role.beyond-own", field);
            }
        }
        return new ArrayList<>(new LinkedHashSet<>(given));
    }

    static String region(Violations violations, String field, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!REGION.matcher(value).matches()) {
            violations.add("region.malformed", field);
        }
        return value;
    }
}
