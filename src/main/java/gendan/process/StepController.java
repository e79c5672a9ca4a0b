package gendan.process;

import gendan.kernel.Permission;
import gendan.platform.Answers;
import gendan.platform.Call;
import gendan.platform.Idempotency;
import gendan.platform.Idempotency.Reply;
import gendan.platform.Permit;
import gendan.process.StepCommand.Target;
import gendan.process.template.Obstacle;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is done with a step: one address for each command. The answer is the whole new sheet.
@RestController
@RequestMapping(path = "/api/orders/{id}/sheet/steps/{code}", produces = "application/json")
@Tag(name = "process")
@Answers(SheetView.class)
public class StepController {
    private final StartStep startStep;
    private final CompleteStep completeStep;
    private final BlockStep blockStep;
    private final UnblockStep unblockStep;
    private final SkipStep skipStep;
    private final RepeatStep repeatStep;
    private final TakeStep takeStep;
    private final HandOverStep handOverStep;
    private final RemarkStep remarkStep;
    private final TickCheck tickCheck;
    private final Idempotency idempotency;

    StepController(
            StartStep startStep,
            CompleteStep completeStep,
            BlockStep blockStep,
            UnblockStep unblockStep,
            SkipStep skipStep,
            RepeatStep repeatStep,
            TakeStep takeStep,
            HandOverStep handOverStep,
            RemarkStep remarkStep,
            TickCheck tickCheck,
            Idempotency idempotency) {
        this.startStep = startStep;
        this.completeStep = completeStep;
        this.blockStep = blockStep;
        this.unblockStep = unblockStep;
        this.skipStep = skipStep;
        this.repeatStep = repeatStep;
        this.takeStep = takeStep;
        this.handOverStep = handOverStep;
        this.remarkStep = remarkStep;
        this.tickCheck = tickCheck;
        this.idempotency = idempotency;
    }

    /// The body of commands with a remark.
    public record Remark(String remark) {}

    /// The body of commands that need a reason.
    public record Because(String reason) {}

    public record Obstruction(Obstacle obstacle, String reason) {}

    /// @param personId null lays the step back into the queue
    public record Handover(UUID personId, String note) {}

    /// @param check code of the item
    public record Tick(String check, Boolean done) {}

    /// Begins a step.
    @PostMapping("/start")
    @Permit(Permission.STEP_WORK)
    ResponseEntity<?> start(Call call, @PathVariable UUID id, @PathVariable String code) {
        Target target = target(call, id, code);
        return once(call, null, () -> startStep.run(call.actor(), target));
    }

    /// Completes a step.
    @PostMapping("/complete")
    @Permit(Permission.STEP_WORK)
    ResponseEntity<?> complete(
            Call call, @PathVariable UUID id, @PathVariable String code, @RequestBody(required = false) Remark body) {
        Target target = target(call, id, code);
        return once(call, body, () -> completeStep.run(call.actor(), target, body == null ? null : body.remark()));
    }

    /// Says what stands in the way of a step.
    @PostMapping("/block")
    @Permit(Permission.STEP_WORK)
    ResponseEntity<?> block(
            Call call, @PathVariable UUID id, @PathVariable String code, @RequestBody Obstruction body) {
        Target target = target(call, id, code);
        return once(call, body, () -> blockStep.run(call.actor(), target, body.obstacle(), body.reason()));
    }

    /// Says that nothing stands in the way any more.
    @PostMapping("/unblock")
    @Permit(Permission.STEP_WORK)
    ResponseEntity<?> unblock(
            Call call, @PathVariable UUID id, @PathVariable String code, @RequestBody(required = false) Remark body) {
        Target target = target(call, id, code);
        return once(call, body, () -> unblockStep.run(call.actor(), target, body == null ? null : body.remark()));
    }

    /// Leaves a step out.
    @PostMapping("/skip")
    @Permit(Permission.STEP_OVERRIDE)
    ResponseEntity<?> skip(Call call, @PathVariable UUID id, @PathVariable String code, @RequestBody Because body) {
        Target target = target(call, id, code);
        return once(call, body, () -> skipStep.run(call.actor(), target, body.reason()));
    }

    /// Has a step done once more.
    @PostMapping("/repeat")
    @Permit(Permission.STEP_OVERRIDE)
    ResponseEntity<?> repeat(Call call, @PathVariable UUID id, @PathVariable String code, @RequestBody Because body) {
        Target target = target(call, id, code);
        return once(call, body, () -> repeatStep.run(call.actor(), target, body.reason()));
    }

    /// Takes a step from the queue.
    @PostMapping("/take")
    @Permit(Permission.STEP_WORK)
    ResponseEntity<?> take(Call call, @PathVariable UUID id, @PathVariable String code) {
        Target target = target(call, id, code);
        return once(call, null, () -> takeStep.run(call.actor(), target));
    }

    /// Hands a step over to a person, or back into the queue.
    @PostMapping("/hand-over")
    @Permit(Permission.STEP_WORK)
    ResponseEntity<?> handOver(
            Call call, @PathVariable UUID id, @PathVariable String code, @RequestBody Handover body) {
        Target target = target(call, id, code);
        return once(call, body, () -> handOverStep.run(call.actor(), target, body.personId(), body.note()));
    }

    /// Writes a remark on a step.
    @PostMapping("/remark")
    @Permit(Permission.STEP_WORK)
    ResponseEntity<?> remark(Call call, @PathVariable UUID id, @PathVariable String code, @RequestBody Remark body) {
        Target target = target(call, id, code);
        return once(call, body, () -> remarkStep.run(call.actor(), target, body.remark()));
    }

    /// Ticks an item of the check list.
    @PostMapping("/check")
    @Permit(Permission.STEP_WORK)
    ResponseEntity<?> check(Call call, @PathVariable UUID id, @PathVariable String code, @RequestBody Tick body) {
        Target target = target(call, id, code);
        return once(call, body, () -> tickCheck.run(call.actor(), target, body.check(), body.done()));
    }

    private static Target target(Call call, UUID orderId, String code) {
        return new Target(orderId, code, call.expectedVersion());
    }

    private ResponseEntity<?> once(Call call, Object body, Supplier<SheetView> command) {
        return idempotency.once(call, body, () -> {
            SheetView sheet = command.get();
            return Reply.changed(sheet, sheet.version());
        });
    }
}
