package gendan.process.template;

import gendan.calendar.WorkDuration;
import java.util.List;

/// One step: 步骤, 负责人, 预期时间, and what makes it move.
///
/// A step is ready when all it depends on is done. What really happens goes before the plan: a step whose milestone is
/// reached is done, even when something before it is not.
///
/// @param code unique within the template, never changed: running sheets know the step by it
/// @param expected in working time, from the moment it is ready
/// @param dependsOn codes of the steps that come before
/// @param startsOn begins when the order reaches it; null: begins as soon as it is ready, or by hand
/// @param byHand whether a ready step without `startsOn` waits until somebody begins it
/// @param completesOn done when the order reaches it; null: a person says so
/// @param obstacles what blocks the step while the order is in that state
/// @param checks what has to be ticked before a person may complete it
/// @param help what a newcomer has to know, Markdown; may be null
/// @param remarkRequired whether completing it by hand needs a remark
/// @param escalation who is told when it is late; null: as the settings say
public record StepDefinition(
        String code,
        Names name,
        StepOwner owner,
        WorkDuration expected,
        List<String> dependsOn,
        Milestone startsOn,
        boolean byHand,
        Milestone completesOn,
        List<Obstacle> obstacles,
        List<CheckItem> checks,
        Names help,
        List<Link> links,
        boolean remarkRequired,
        Escalation escalation) {
    public StepDefinition {
        dependsOn = dependsOn == null ? List.of() : List.copyOf(dependsOn);
        obstacles = obstacles == null ? List.of() : List.copyOf(obstacles);
        checks = checks == null ? List.of() : List.copyOf(checks);
        links = links == null ? List.of() : List.copyOf(links);
    }

    /// One line of the check list.
    public record CheckItem(String code, Names text) {}

    /// 常见问题, 相关资源: something to read beside the step.
    ///
    /// @param url http(s), or a path of the program's own pages
    public record Link(Names text, String url) {}

    /// When the owner is reminded, and after how much more than the expected time others are told.
    ///
    /// @param remindBeforeMinutes working minutes before the expected end
    /// @param supervisorAfterMinutes working minutes after it
    /// @param administratorAfterMinutes working minutes after it
    public record Escalation(int remindBeforeMinutes, int supervisorAfterMinutes, int administratorAfterMinutes) {}
}
