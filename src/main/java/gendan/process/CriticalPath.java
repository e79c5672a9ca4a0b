package gendan.process;

import gendan.process.template.StepDefinition;
import gendan.process.template.TemplateDefinition;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The steps that decide on when the sheet ends: a delay of one of them is a delay of the order.
final class CriticalPath {
    private CriticalPath() {}

    /// Back from the step that ends last, each time to what it had to wait for longest.
    ///
    /// @param steps in the order of the template
    /// @return codes, first to last
    static List<String> of(TemplateDefinition definition, List<ReckonedStep> steps) {
        Map<String, Instant> ends = new HashMap<>();
        StepDefinition last = null;
        for (int i = 0; i < steps.size(); i++) {
            StepDefinition step = definition.steps().get(i);
            ends.put(step.code(), steps.get(i).forecastEnd());
            if (last == null || ends.get(step.code()).isAfter(ends.get(last.code()))) {
                last = step;
            }
        }
        Deque<String> path = new ArrayDeque<>();
        while (last != null) {
            path.addFirst(last.code());
            String before = last.dependsOn().stream()
                    .max((one, other) -> ends.get(one).compareTo(ends.get(other)))
                    .orElse(null);
            last = before == null ? null : definition.step(before);
        }
        return List.copyOf(path);
    }
}
