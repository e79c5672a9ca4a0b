package gendan.process;

import gendan.kernel.Actor;
import gendan.kernel.Rejection;
import gendan.kernel.Violations;
import gendan.process.StepCommand.Target;
import org.springframework.stereotype.Component;

/// Completes a step that is ready or in progress.
///
/// Rejections: those of [StepCommand]; `step.not-ready`, `step.blocked`, `step.done-already`, `step.checks-open`,
/// `step.completes-by-itself` (409); `step.remark-required` on `/remark` (422). Records [StepCompleted].
@Component
public final class CompleteStep {
    private final StepCommand command;

    CompleteStep(StepCommand command) {
        this.command = command;
    }

    SheetView run(Actor actor, Target target, String remark) {
        Violations wrong = new Violations();
        String text = wrong.text("/remark", remark, SheetStep.LONGEST_TEXT);
        wrong.rejectIfAny();
        return command.run(
                actor,
                target,
                StepAction.COMPLETE,
                text,
                turn -> {
                    if (turn.defined().remarkRequired()
                            && text == null
                            && turn.step().remark() == null) {
                        throw Rejection.invalid("step.remark-required", "/remark");
                    }
                    SheetStep done = turn.step().with(turn.marks().done(turn.mark()));
                    return text == null ? done : done.withRemark(text);
                },
                turn -> new StepCompleted(turn.orderId(), turn.ref(), text));
    }
}
