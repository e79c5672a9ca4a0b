package gendan.process;

import gendan.calendar.WorkCalendar;
import gendan.process.template.Milestone;
import gendan.process.template.StepDefinition;
import gendan.process.template.TemplateDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reckons a sheet from its template, from what the order's events told and from what people did by hand. The same
/// input gives the same sheet, whatever came first; `now` decides on forecasts alone.
final class SheetEngine {
    private final TemplateDefinition definition;
    private final OrderFacts facts;
    private final List<StepMarks> marks;
    private final List<WorkCalendar> calendars;
    private final Map<Milestone, Instant> reached;
    private final Map<String, Integer> places = new HashMap<>();
    private final ReckonedStep[] steps;
    private final Instant now;

    private SheetEngine(
            TemplateDefinition definition,
            OrderFacts facts,
            List<StepMarks> marks,
            List<WorkCalendar> calendars,
            Instant now) {
        this.definition = definition;
        this.facts = facts;
        this.marks = marks;
        this.calendars = calendars;
        this.reached = facts.reached();
        this.now = now;
        this.steps = new ReckonedStep[definition.steps().size()];
        for (int i = 0; i < steps.length; i++) {
            places.put(definition.steps().get(i).code(), i);
        }
    }

    /// @param marks of each step, in the order of the template
    /// @param calendars of each step's owner, in the order of the template
    static ReckonedSheet reckon(
            TemplateDefinition definition,
            OrderFacts facts,
            List<StepMarks> marks,
            List<WorkCalendar> calendars,
            Instant now) {
        return new SheetEngine(definition, facts, marks, calendars, now).sheet();
    }

    private ReckonedSheet sheet() {
        for (int i = 0; i < steps.length; i++) {
            reckon(i);
        }
        List<ReckonedStep> all = List.of(steps);
        SheetStatus status = status(all);
        Instant end = all.stream()
                .map(ReckonedStep::forecastEnd)
                .max(Instant::compareTo)
                .orElse(now);
        return new ReckonedSheet(status, finishedAt(status, all), all, end, CriticalPath.of(definition, all));
    }

    private SheetStatus status(List<ReckonedStep> all) {
        if (facts.cancelledAt() != null) {
            return SheetStatus.CANCELLED;
        }
        if (facts.isSuspended()) {
            return SheetStatus.SUSPENDED;
        }
        return all.stream().allMatch(step -> step.state().isOver()) ? SheetStatus.DONE : SheetStatus.OPEN;
    }

    private Instant finishedAt(SheetStatus status, List<ReckonedStep> all) {
        return switch (status) {
            case OPEN, SUSPENDED -> null;
            case CANCELLED -> facts.cancelledAt();
            case DONE ->
                all.stream().map(ReckonedStep::doneAt).max(Instant::compareTo).orElse(facts.submittedAt());
        };
    }

    /// What comes before it is reckoned first; a template has no circles.
    private ReckonedStep reckon(int place) {
        if (steps[place] == null) {
            StepDefinition step = definition.steps().get(place);
            List<ReckonedStep> before = new ArrayList<>();
            for (String code : step.dependsOn()) {
                before.add(reckon(places.get(code)));
            }
            StepMoments moments = new StepMoments(step, marks.get(place), facts, reached, before);
            steps[place] = new StepForecast(step, calendars.get(place), facts, marks.get(place), now)
                    .complete(moments.reckon(), before);
        }
        return steps[place];
    }
}
