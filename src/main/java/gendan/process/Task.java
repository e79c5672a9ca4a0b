package gendan.process;

import gendan.process.template.Obstacle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A step that waits for somebody, as a list shows it.
///
/// @param urgency 0 is served first
/// @param remainingMinutes working minutes until it is due, negative when it is late
/// @param obstacleText why it does not go on, in the caller's language
/// @param remark what somebody wrote, or what the order says where nobody wrote anything
/// @param sheetVersion to be sent as `If-Match`
public record Task(
        UUID orderId,
        String orderNumber,
        String customerName,
        int urgency,
        LocalDate promisedOn,
        int position,
        String code,
        String nameZh,
        String nameEn,
        StepState state,
        Light light,
        boolean late,
        Instant dueAt,
        Long remainingMinutes,
        Obstacle obstacle,
        String obstacleText,
        String remark,
        UUID personId,
        String personName,
        UUID teamId,
        String teamName,
        String roleCode,
        long sheetVersion,
        List<SheetView.AllowedAction> allowedActions) {

    static Task of(Sheet sheet, SheetView.Step step) {
        OrderCopy order = sheet.facts().copy();
        return new Task(
                sheet.orderId(),
                order.number(),
                order.customerName(),
                order.urgency(),
                order.promisedOn(),
                step.position(),
                step.code(),
                step.nameZh(),
                step.nameEn(),
                step.state(),
                step.light(),
                step.late(),
                step.dueAt(),
                step.remainingMinutes(),
                step.obstacle(),
                step.obstacleText(),
                step.remark(),
                step.owner().personId(),
                step.owner().personName(),
                step.owner().teamId(),
                step.owner().teamName(),
                step.owner().roleCode(),
                sheet.version(),
                step.allowedActions());
    }
}
