package gendan.process.template;

import java.util.List;

/// The steps of a template's version, in the order in which the sheet lists them. They form a graph without a circle.
public record TemplateDefinition(List<StepDefinition> steps) {
    public TemplateDefinition {
        steps = List.copyOf(steps);
    }

    /// @throws IllegalArgumentException if there is no such step
    public StepDefinition step(String code) {
        return steps.stream()
                .filter(step -> step.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no step " + code));
    }
}
