package gendan.process;

import gendan.calendar.WorkDuration;
import gendan.ordering.OrderStage;
import gendan.process.template.Milestone;
import gendan.process.template.Obstacle;
import gendan.process.template.StepOwner;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A process sheet as its page shows it.
///
/// @param forecastEnd as it is reckoned at this moment
/// @param now the program's time, which remaining times and lights go by
/// @param criticalPath codes of the steps that decide on the end, first to last
public record SheetView(
        UUID orderId,
        String orderNumber,
        String customerName,
        UUID templateId,
        int templateVersion,
        String templateNameZh,
        String templateNameEn,
        SheetStatus status,
        Light light,
        OrderStage stage,
        LocalDate promisedOn,
        Instant plannedEnd,
        Instant forecastEnd,
        Instant createdAt,
        Instant finishedAt,
        Instant now,
        List<String> criticalPath,
        long version,
        List<Step> steps) {

    /// @param remainingMinutes working minutes until it is due, negative when it is late; null when it is not running
    /// @param obstacleText why it does not go on, in the caller's language
    /// @param obstacleLink path of the page on which that can be changed, or null
    /// @param remark what somebody wrote, or what the order says where nobody wrote anything
    public record Step(
            String code,
            int position,
            int round,
            String nameZh,
            String nameEn,
            StepState state,
            Light light,
            boolean late,
            Owner owner,
            WorkDuration expected,
            int expectedMinutes,
            Long remainingMinutes,
            Instant plannedStart,
            Instant plannedEnd,
            Instant forecastStart,
            Instant forecastEnd,
            Instant readyAt,
            Instant startedAt,
            Instant doneAt,
            String doneBy,
            Instant dueAt,
            Obstacle obstacle,
            String obstacleText,
            String obstacleLink,
            String remark,
            List<String> dependsOn,
            Milestone startsOn,
            Milestone completesOn,
            List<Check> checks,
            String helpZh,
            String helpEn,
            List<Link> links,
            List<AllowedAction> allowedActions) {}

    /// @param titleZh what stands as 负责人 while no person has it
    /// @param why it went to this person, as a sentence, or null
    public record Owner(
            StepOwner.Kind kind,
            String titleZh,
            String titleEn,
            UUID teamId,
            String teamName,
            String roleCode,
            UUID personId,
            String personName,
            String why) {}

    /// One line of the check list.
    public record Check(String code, String textZh, String textEn, boolean done, String doneBy, Instant doneAt) {}

    /// Something to read beside the step.
    public record Link(String textZh, String textEn, String url) {}

    /// @param reason why it is not possible, in the caller's language; null when it is
    public record AllowedAction(StepAction action, boolean allowed, String reason) {}
}
