package gendan.process;

import gendan.kernel.Actor;
import gendan.kernel.Violations;
import gendan.process.StepCommand.Target;
import org.springframework.stereotype.Component;

/// Says that what stood in the way of a step is over. What the order brought goes with the order.
///
/// Rejections: those of [StepCommand]; `step.not-blocked`, `step.unblocks-by-itself`, `step.done-already` (409).
/// Records
/// [StepUnblocked].
@Component
public final class UnblockStep {
    private final StepCommand command;

    UnblockStep(StepCommand command) {
        this.command = command;
    }

    SheetView run(Actor actor, Target target, String remark) {
        Violations wrong = new Violations();
        String text = wrong.text("/remark", remark, SheetStep.LONGEST_TEXT);
        wrong.rejectIfAny();
        return command.run(
                actor,
                target,
                StepAction.UNBLOCK,
                text,
                turn -> {
                    SheetStep free = turn.step().with(turn.marks().blocked(null));
                    return text == null ? free : free.withRemark(text);
                },
                turn -> new StepUnblocked(turn.orderId(), turn.ref(), text));
    }
}
