package gendan.process;

import gendan.calendar.WorkCalendar;
import gendan.process.template.StepDefinition;
import gendan.process.template.TemplateDefinition;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How a sheet is planned when it is made: every step takes its expected time, nothing stands in the way.
final class Baseline {
    private final TemplateDefinition definition;
    private final List<WorkCalendar> calendars;
    private final Instant from;
    private final Map<String, Span> spans = new HashMap<>();

    private Baseline(TemplateDefinition definition, List<WorkCalendar> calendars, Instant from) {
        this.definition = definition;
        this.calendars = calendars;
        this.from = from;
    }

    /// From when to when a step is planned.
    record Span(Instant start, Instant end) {}

    /// @param calendars of each step's owner, in the order of the template
    /// @return the spans of the steps, in the order of the template
    static List<Span> of(TemplateDefinition definition, List<WorkCalendar> calendars, Instant from) {
        Baseline baseline = new Baseline(definition, calendars, from);
        return definition.steps().stream().map(baseline::span).toList();
    }

    private Span span(StepDefinition step) {
        Span known = spans.get(step.code());
        if (known != null) {
            return known;
        }
        Instant start = from;
        for (String before : step.dependsOn()) {
            Instant end = span(definition.step(before)).end();
            start = end.isAfter(start) ? end : start;
        }
        WorkCalendar calendar = calendars.get(definition.steps().indexOf(step));
        Span span = new Span(start, calendar.plus(start, step.expected().in(calendar)));
        spans.put(step.code(), span);
        return span;
    }
}
