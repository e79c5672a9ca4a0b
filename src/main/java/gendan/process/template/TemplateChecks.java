package gendan.process.template;

import gendan.kernel.Violations;
import gendan.process.template.TemplateStore.Stored;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Finds everything that is wrong with a template, each thing at its field.
@Component
final class TemplateChecks {
    static final int MOST_STEPS = 60;

    private final OwnerChecks owners;
    private final ConditionChecks conditions;

    TemplateChecks(OwnerChecks owners, ConditionChecks conditions) {
        this.owners = owners;
        this.conditions = conditions;
    }

    /// @param all every template there is, in the order in which they are asked
    /// @param own the one that is judged; null for one that is still to be made
    Findings check(TemplateForm form, List<Stored> all, Stored own) {
        var findings = new Findings();
        Violations errors = findings.errors();
        Names.check(errors, "/name", form.name(), StepChecks.LONGEST_NAME);
        conditions.check(findings, form.conditions(), all, own);
        if (form.steps().isEmpty()) {
            errors.add("template.no-step", "/steps");
        }
        List<StepForm> steps = errors.list("/steps", form.steps(), MOST_STEPS);
        for (int i = 0; i < steps.size(); i++) {
            new StepChecks(errors, "/steps/" + i, steps.get(i)).run();
        }
        new StepGraph(errors, steps).check();
        owners.check(findings, steps);
        sameNames(findings.warnings(), steps);
        return findings;
    }

    private static void sameNames(Violations warnings, List<StepForm> steps) {
        Map<String, Integer> names = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            Names name = steps.get(i).name();
            if (name != null && !name.isEmpty() && names.putIfAbsent(name.shown(), i) != null) {
                warnings.add("template.step-name-twice", "/steps/" + i + "/name", name.shown());
            }
        }
    }
}
