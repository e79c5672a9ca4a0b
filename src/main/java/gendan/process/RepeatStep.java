package gendan.process;

import gendan.kernel.Actor;
import gendan.kernel.Violations;
import gendan.process.StepCommand.Target;
import org.springframework.stereotype.Component;

/// Has a step that is over done once more, in a new round. What the order reached before does not count in it.
///
/// Rejections: those of [StepCommand]; `step.not-over` (409); `value.required` on `/reason` (422). Records
/// [StepRepeated].
@Component
public final class RepeatStep {
    private final StepCommand command;

    RepeatStep(StepCommand command) {
        this.command = command;
    }

    SheetView run(Actor actor, Target target, String reason) {
        Violations wrong = new Violations();
        String why = wrong.requiredText("/reason", reason, SheetStep.LONGEST_TEXT);
        wrong.rejectIfAny();
        return command.run(
                actor,
                target,
                StepAction.REPEAT,
                why,
                turn -> turn.step().repeated(turn.now()),
                turn -> new StepRepeated(turn.orderId(), turn.ref(), why));
    }
}
