package gendan.process.template;

import gendan.kernel.Violations;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Judges how steps depend on each other: each is known by a code of its own, and none waits for itself.
final class StepGraph {
    private final Violations violations;
    private final List<StepForm> steps;
    private final Map<String, Integer> places = new HashMap<>();

    StepGraph(Violations violations, List<StepForm> steps) {
        this.violations = violations;
        this.steps = steps;
    }

    void check() {
        for (int i = 0; i < steps.size(); i++) {
            String code = steps.get(i).code();
            if (code != null && !code.isBlank() && places.putIfAbsent(code, i) != null) {
                violations.add("template.step-code-taken", "/steps/" + i + "/code", code);
            }
        }
        for (int i = 0; i < steps.size(); i++) {
            dependencies(i);
        }
        circles();
    }

    private void dependencies(int place) {
        String at = "/steps/" + place + "/dependsOn";
        List<String> dependsOn = violations.list(at, steps.get(place).dependsOn(), TemplateChecks.MOST_STEPS);
        Set<String> seen = new HashSet<>();
        for (int j = 0; j < dependsOn.size(); j++) {
            String code = violations.text(at + "/" + j, dependsOn.get(j), 40);
            if (!places.containsKey(dependsOn.get(j))) {
                violations.add("template.depends-unknown", at + "/" + j, code == null ? "" : code);
            } else if (!seen.add(code)) {
                violations.add("template.depends-twice", at + "/" + j, nameOf(places.get(code)));
            }
        }
    }

    /// Takes away every step that can become ready, until only circles are left and what waits for them.
    private void circles() {
        Set<Integer> stuck = IntStream.range(0, steps.size()).boxed().collect(Collectors.toCollection(TreeSet::new));
        while (stuck.removeIf(place -> Collections.disjoint(before(place), stuck))) {
            // the next round finds what became free by this one
        }
        Set<Integer> told = new HashSet<>();
        for (Integer place : stuck) {
            List<Integer> circle = circle(place);
            String at = "/steps/" + place + "/dependsOn";
            if (circle.isEmpty()) {
                violations.add("template.step-unreachable", at, nameOf(place));
            } else if (Collections.disjoint(told, circle)) {
                told.addAll(circle);
                String names = circle.stream().map(this::nameOf).collect(Collectors.joining(" → "));
                violations.add("template.circle", at, names + " → " + nameOf(place));
            }
        }
    }

    /// The shortest circle through that step, in the order in which its steps would have to be done; empty for none.
    private List<Integer> circle(Integer start) {
        Map<Integer, Integer> after = new HashMap<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Integer here = open.poll();
            for (Integer place : before(here)) {
                if (place.equals(start)) {
                    List<Integer> circle = new ArrayList<>(List.of(start));
                    for (Integer next = here; !next.equals(start); next = after.get(next)) {
                        circle.add(next);
                    }
                    return circle;
                }
                if (after.putIfAbsent(place, here) == null) {
                    open.add(place);
                }
            }
        }
        return List.of();
    }

    private List<Integer> before(Integer place) {
        return steps.get(place).dependsOn().stream()
                .filter(places::containsKey)
                .map(places::get)
                .toList();
    }

    private String nameOf(Integer place) {
        StepForm step = steps.get(place);
        return step.name() == null || step.name().isEmpty()
                ? step.code()
                : step.name().shown();
    }
}
