package gendan.process;

import gendan.kernel.Actor;
import gendan.kernel.Violations;
import gendan.process.StepCommand.Target;
import org.springframework.stereotype.Component;

/// Leaves a step out; what comes after it goes on.
///
/// Rejections: those of [StepCommand]; `step.done-already`, `step.skipped-already` (409); `value.required` on `/reason`
/// (422). Records [StepSkipped].
@Component
public final class SkipStep {
    private final StepCommand command;

    SkipStep(StepCommand command) {
        this.command = command;
    }

    SheetView run(Actor actor, Target target, String reason) {
        Violations wrong = new Violations();
        String why = wrong.requiredText("/reason", reason, SheetStep.LONGEST_TEXT);
        wrong.rejectIfAny();
        return command.run(
                actor,
                target,
                StepAction.SKIP,
                why,
                turn -> turn.step().with(turn.marks().skipped(turn.mark())),
                turn -> new StepSkipped(turn.orderId(), turn.ref(), why));
    }
}
