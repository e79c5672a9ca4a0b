package gendan.process.template;

import gendan.kernel.Violations;
import gendan.process.template.OwnerDirectory.Owner;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Judges who owns the steps: whoever it is has to be there. A role that nobody has for now is worth a warning.
@Component
final class OwnerChecks {
    private static final int LONGEST_TITLE = 40;

    private final OwnerDirectory directory;

    OwnerChecks(OwnerDirectory directory) {
        this.directory = directory;
    }

    void check(Findings findings, List<StepForm> steps) {
        Map<Object, Owner> teams = directory.teams(named(steps, StepOwner::teamId));
        Map<Object, Owner> people = directory.people(named(steps, StepOwner::personId));
        Map<Object, Owner> roles = directory.roles(named(steps, StepOwner::roleCode));
        Violations errors = findings.errors();
        for (int i = 0; i < steps.size(); i++) {
            String at = "/steps/" + i + "/owner";
            StepOwner owner = steps.get(i).owner();
            if (errors.required(at, owner) == null) {
                continue;
            }
            Names.check(errors, at + "/title", owner.title(), LONGEST_TITLE);
            if (errors.required(at + "/kind", owner.kind()) == null) {
                continue;
            }
            switch (owner.kind()) {
                case ORDER_OWNER -> {}
                case TEAM -> there(errors, at + "/teamId", owner.teamId(), teams, "template.owner-team");
                case PERSON -> there(errors, at + "/personId", owner.personId(), people, "template.owner-person");
                case ROLE -> role(findings, at + "/roleCode", owner.roleCode(), roles);
            }
        }
    }

    private static <T> List<T> named(List<StepForm> steps, Function<StepOwner, T> key) {
        return steps.stream()
                .map(StepForm::owner)
                .filter(Objects::nonNull)
                .map(key)
                .filter(Objects::nonNull)
                .toList();
    }

    private static void there(Violations errors, String at, Object key, Map<Object, Owner> owners, String code) {
        if (errors.required(at, key) == null) {
            return;
        }
        Owner owner = owners.get(key);
        if (owner == null) {
            errors.add(code + "-unknown", at);
        } else if (!owner.usable()) {
            errors.add(code + "-gone", at, owner.name());
        }
    }

    private static void role(Findings findings, String at, String code, Map<Object, Owner> roles) {
        String given = findings.errors().requiredText(at, code, 40);
        if (given == null) {
            return;
        }
        Owner role = roles.get(code);
        if (role == null) {
            findings.errors().add("template.owner-role-unknown", at, given);
        } else if (!role.usable()) {
            findings.warnings().add("template.owner-role-empty", at, role.name());
        }
    }
}
