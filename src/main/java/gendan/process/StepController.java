package gendan.process;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.platform.Answers;
import gendan.platform.Etags;
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
import org.springframework.web.bind.annotation.RequestHeader;
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
    ResponseEntity<?> start(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        Target target = new Target(id, code, Etags.version(ifMatch));
        return once(key, actor, target, "start", "", () -> startStep.run(actor, target));
    }

    /// Completes a step.
    @PostMapping("/complete")
    @Permit(Permission.STEP_WORK)
    ResponseEntity<?> complete(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody(required = false) Remark body) {
        Target target = new Target(id, code, Etags.version(ifMatch));
        return once(
                key,
                actor,
                target,
                "complete",
                body == null ? "" : body,
                () -> completeStep.run(actor, target, body == null ? null : body.remark()));
    }

    /// Says what stands in the way of a step.
    @PostMapping("/block")
    @Permit(Permission.STEP_WORK)
    ResponseEntity<?> block(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody Obstruction body) {
        Target target = new Target(id, code, Etags.version(ifMatch));
        return once(
                key, actor, target, "block", body, () -> blockStep.run(actor, target, body.obstacle(), body.reason()));
    }

    /// Says that nothing stands in the way any more.
    @PostMapping("/unblock")
    @Permit(Permission.STEP_WORK)
    ResponseEntity<?> unblock(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody(required = false) Remark body) {
        Target target = new Target(id, code, Etags.version(ifMatch));
        return once(
                key,
                actor,
                target,
                "unblock",
                body == null ? "" : body,
                () -> unblockStep.run(actor, target, body == null ? null : body.remark()));
    }

    /// Leaves a step out.
    @PostMapping("/skip")
    @Permit(Permission.STEP_OVERRIDE)
    ResponseEntity<?> skip(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody Because body) {
        Target target = new Target(id, code, Etags.version(ifMatch));
        return once(key, actor, target, "skip", body, () -> skipStep.run(actor, target, body.reason()));
    }

    /// Has a step done once more.
    @PostMapping("/repeat")
    @Permit(Permission.STEP_OVERRIDE)
    ResponseEntity<?> repeat(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody Because body) {
        Target target = new Target(id, code, Etags.version(ifMatch));
        return once(key, actor, target, "repeat", body, () -> repeatStep.run(actor, target, body.reason()));
    }

    /// Takes a step from the queue.
    @PostMapping("/take")
    @Permit(Permission.STEP_WORK)
    ResponseEntity<?> take(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        Target target = new Target(id, code, Etags.version(ifMatch));
        return once(key, actor, target, "take", "", () -> takeStep.run(actor, target));
    }

    /// Hands a step over to a person, or back into the queue.
    @PostMapping("/hand-over")
    @Permit(Permission.STEP_WORK)
    ResponseEntity<?> handOver(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody Handover body) {
        Target target = new Target(id, code, Etags.version(ifMatch));
        return once(
                key,
                actor,
                target,
                "hand-over",
                body,
                () -> handOverStep.run(actor, target, body.personId(), body.note()));
    }

    /// Writes a remark on a step.
    @PostMapping("/remark")
    @Permit(Permission.STEP_WORK)
    ResponseEntity<?> remark(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody Remark body) {
        Target target = new Target(id, code, Etags.version(ifMatch));
        return once(key, actor, target, "remark", body, () -> remarkStep.run(actor, target, body.remark()));
    }

    /// Ticks an item of the check list.
    @PostMapping("/check")
    @Permit(Permission.STEP_WORK)
    ResponseEntity<?> check(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody Tick body) {
        Target target = new Target(id, code, Etags.version(ifMatch));
        return once(key, actor, target, "check", body, () -> tickCheck.run(actor, target, body.check(), body.done()));
    }

    private ResponseEntity<?> once(
            String key, Actor actor, Target target, String what, Object body, Supplier<SheetView> command) {
        String operation = "POST orders/" + target.orderId() + "/sheet/steps/" + target.code() + "/" + what;
        return idempotency.once(key, actor, operation, body, () -> {
            SheetView sheet = command.get();
            return Reply.changed(sheet, sheet.version());
        });
    }
}
