package gendan.process;

import gendan.kernel.Actor;
import gendan.kernel.Violations;
import gendan.process.StepCommand.Target;
import org.springframework.stereotype.Component;

/// Writes a remark on a step, in place of the one that is there; none takes it away.
///
/// Rejections: those of [StepCommand]; a text that is too long (422). Records [StepRemarked].
@Component
public final class RemarkStep {
    private final StepCommand command;

    RemarkStep(StepCommand command) {
        this.command = command;
    }

    SheetView run(Actor actor, Target target, String remark) {
        Violations wrong = new Violations();
        String text = wrong.text("/remark", remark, SheetStep.LONGEST_TEXT);
        wrong.rejectIfAny();
        return command.run(
                actor,
                target,
                StepAction.REMARK,
                null,
                turn -> turn.step().withRemark(text),
                turn -> new StepRemarked(turn.orderId(), turn.ref(), text));
    }
}
