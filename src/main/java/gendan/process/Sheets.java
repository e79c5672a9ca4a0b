package gendan.process;

import gendan.calendar.Calendars;
import gendan.calendar.WorkCalendar;
import gendan.process.template.StepDefinition;
import gendan.process.template.StepOwner;
import gendan.process.template.TemplateDefinition;
import gendan.process.template.Templates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Makes sheets and reckons them anew; it writes nothing.
@Component
final class Sheets {
    private final Templates templates;
    private final Calendars calendars;

    Sheets(Templates templates, Calendars calendars) {
        this.templates = templates;
        this.calendars = calendars;
    }

    /// A sheet for an order that was submitted. Each step goes to whom the template names.
    ///
    /// @param teams of the persons whom the template names
    Sheet make(UUID orderId, Templates.Chosen chosen, OrderFacts facts, Map<UUID, UUID> teams, Instant now) {
        TemplateDefinition definition = chosen.definition();
        List<SheetStep> steps = new ArrayList<>();
        for (StepDefinition step : definition.steps()) {
            steps.add(unplanned(steps.size(), step, facts.copy(), teams));
        }
        List<WorkCalendar> ofSteps = calendars(steps);
        List<Baseline.Span> plan = Baseline.of(definition, ofSteps, facts.submittedAt());
        steps.replaceAll(step -> planned(step, definition, ofSteps, plan));
        Instant end =
                plan.stream().map(Baseline.Span::end).max(Instant::compareTo).orElse(facts.submittedAt());
        Sheet sheet = new Sheet(
                orderId,
                chosen.templateId(),
                chosen.version(),
                SheetStatus.OPEN,
                facts,
                end,
                end,
                null,
                1,
                facts.submittedAt(),
                steps);
        return sheet.with(reckon(sheet, now));
    }

    private static SheetStep unplanned(int position, StepDefinition step, OrderCopy order, Map<UUID, UUID> teams) {
        StepOwner owner = step.owner();
        UUID person = switch (owner.kind()) {
            case ORDER_OWNER -> order.ownerId();
            case PERSON -> owner.personId();
            case TEAM, ROLE -> null;
        };
        UUID team = switch (owner.kind()) {
            case ORDER_OWNER -> order.teamId();
            case PERSON -> teams.get(owner.personId());
            case TEAM -> owner.teamId();
            case ROLE -> null;
        };
        return new SheetStep(
                position,
                step.code(),
                1,
                person,
                team,
                owner.roleCode(),
                null,
                0,
                null,
                StepMarks.NONE,
                null,
                null,
                null);
    }

    private static SheetStep planned(
            SheetStep step, TemplateDefinition definition, List<WorkCalendar> calendars, List<Baseline.Span> plan) {
        StepDefinition defined = definition.steps().get(step.position());
        return new SheetStep(
                step.position(),
                step.code(),
                step.round(),
                step.personId(),
                step.teamId(),
                step.roleCode(),
                step.why(),
                (int) defined.expected().in(calendars.get(step.position())).toMinutes(),
                plan.get(step.position()),
                step.marks(),
                step.remark(),
                step.lateSince(),
                step.reckoned());
    }

    /// The sheet as it stands by its facts and marks.
    ReckonedSheet reckon(Sheet sheet, Instant now) {
        return SheetEngine.reckon(
                definition(sheet),
                sheet.facts(),
                sheet.steps().stream().map(SheetStep::marks).toList(),
                calendars(sheet.steps()),
                now);
    }

    TemplateDefinition definition(Sheet sheet) {
        return templates.definition(sheet.templateId(), sheet.templateVersion());
    }

    /// The calendar of the step's owner.
    WorkCalendar calendar(SheetStep step) {
        return calendars.ofTeam(step.teamId());
    }

    private List<WorkCalendar> calendars(List<SheetStep> steps) {
        return steps.stream().map(this::calendar).toList();
    }
}
