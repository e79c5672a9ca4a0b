package gendan.process.template;

import gendan.calendar.WorkDuration;
import java.util.List;
import java.util.Objects;

/// What somebody fills in about a step, unchecked and perhaps unfinished. [StepDefinition] says what it means.
///
/// @param byHand null: false
/// @param remarkRequired null: false
record StepForm(
        String code,
        Names name,
        StepOwner owner,
        Expected expected,
        List<String> dependsOn,
        Milestone startsOn,
        Boolean byHand,
        Milestone completesOn,
        List<Obstacle> obstacles,
        List<StepDefinition.CheckItem> checks,
        Names help,
        List<StepDefinition.Link> links,
        Boolean remarkRequired,
        Escalation escalation) {
    StepForm {
        dependsOn = withoutGaps(dependsOn);
        obstacles = withoutGaps(obstacles).stream().distinct().toList();
        checks = withoutGaps(checks);
        links = withoutGaps(links);
    }

    /// [WorkDuration] before its check.
    record Expected(Integer amount, WorkDuration.Unit unit) {}

    /// [StepDefinition.Escalation] before its check.
    record Escalation(Integer remindBeforeMinutes, Integer supervisorAfterMinutes, Integer administratorAfterMinutes) {}

    static <T> List<T> withoutGaps(List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    /// The step, once [StepChecks] found nothing wrong with it.
    StepDefinition checked() {
        return new StepDefinition(
                code,
                stripped(name),
                new StepOwner(
                        owner.kind(), stripped(owner.title()), owner.teamId(), owner.roleCode(), owner.personId()),
                new WorkDuration(expected.amount, expected.unit),
                dependsOn,
                startsOn,
                startsOn == null && Boolean.TRUE.equals(byHand),
                completesOn,
                obstacles,
                checks.stream()
                        .map(item -> new StepDefinition.CheckItem(item.code(), stripped(item.text())))
                        .toList(),
                help == null || help.isEmpty() ? null : stripped(help),
                links.stream()
                        .map(link -> new StepDefinition.Link(
                                stripped(link.text()), link.url().strip()))
                        .toList(),
                Boolean.TRUE.equals(remarkRequired),
                escalation == null
                        ? null
                        : new StepDefinition.Escalation(
                                escalation.remindBeforeMinutes,
                                escalation.supervisorAfterMinutes,
                                escalation.administratorAfterMinutes));
    }

    private static Names stripped(Names names) {
        return new Names(names.zh().strip(), names.en().strip());
    }
}
