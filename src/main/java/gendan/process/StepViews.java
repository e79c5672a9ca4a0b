package gendan.process;

import gendan.calendar.WorkCalendar;
import gendan.kernel.Violation;
import gendan.process.template.Names;
import gendan.process.template.Obstacle;
import gendan.process.template.StepDefinition;
import gendan.process.template.StepOwner;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Shows the steps of one sheet to one person.
///
/// @param sheet reckoned at `now`
/// @param teams names of the steps' teams
record StepViews(Sheet sheet, StepRules rules, Map<UUID, String> teams, Sheets sheets, Instant now) {
    private static final Names NOTHING = new Names(null, null);

    SheetView.Step view(SheetStep step) {
        StepDefinition defined = rules.definition().steps().get(step.position());
        ReckonedStep reckoned = step.reckoned();
        Names help = defined.help() == null ? NOTHING : defined.help();
        StepWording wording = rules.wording();
        return new SheetView.Step(
                step.code(),
                step.position(),
                step.round(),
                defined.name().zh(),
                defined.name().en(),
                step.state(),
                reckoned.light(now),
                reckoned.isLate(now),
                owner(defined.owner(), step),
                defined.expected(),
                step.expectedMinutes(),
                remaining(step),
                step.planned().start(),
                step.planned().end(),
                reckoned.forecastStart(),
                reckoned.forecastEnd(),
                reckoned.readyAt(),
                reckoned.startedAt(),
                reckoned.doneAt(),
                step.doneBy(),
                reckoned.dueAt(),
                step.state().isOver() ? null : reckoned.obstacle(),
                wording.obstacle(defined, step),
                link(step),
                wording.remark(defined, step, sheet.facts()),
                defined.dependsOn(),
                defined.startsOn(),
                defined.completesOn(),
                checks(defined, step),
                help.zh(),
                help.en(),
                defined.links().stream()
                        .map(link ->
                                new SheetView.Link(link.text().zh(), link.text().en(), link.url()))
                        .toList(),
                Arrays.stream(StepAction.values())
                        .map(action -> action(step, action))
                        .toList());
    }

    private SheetView.Owner owner(StepOwner owner, SheetStep step) {
        Names title = owner.title() == null ? NOTHING : owner.title();
        return new SheetView.Owner(
                owner.kind(),
                title.zh(),
                title.en(),
                step.teamId(),
                step.teamId() == null ? null : teams.get(step.teamId()),
                step.roleCode(),
                step.personId(),
                step.personId() == null ? null : rules.names().get(step.personId()),
                rules.wording().why(step));
    }

    private Long remaining(SheetStep step) {
        if (!step.state().isOpen() || step.reckoned().dueAt() == null) {
            return null;
        }
        WorkCalendar calendar = sheets.calendar(step);
        return calendar.between(now, step.reckoned().dueAt()).toMinutes();
    }

    private String link(SheetStep step) {
        Obstacle obstacle = step.reckoned().obstacle();
        if (obstacle == null || step.state().isOver() || step.marks().blocked() != null) {
            return null;
        }
        return obstacle == Obstacle.STOCK_SHORT ? "/stock?onlyShort=true" : "/orders/" + sheet.orderId();
    }

    private static List<SheetView.Check> checks(StepDefinition defined, SheetStep step) {
        return defined.checks().stream()
                .map(check -> {
                    StepMarks.Mark mark = step.marks().checks().get(check.code());
                    return new SheetView.Check(
                            check.code(),
                            check.text().zh(),
                            check.text().en(),
                            mark != null,
                            mark == null ? null : mark.by(),
                            mark == null ? null : mark.at());
                })
                .toList();
    }

    private SheetView.AllowedAction action(SheetStep step, StepAction action) {
        Violation reason = rules.reason(step, action);
        return new SheetView.AllowedAction(
                action, reason == null, reason == null ? null : rules.wording().sentence(reason));
    }
}
