package gendan.process;

import gendan.kernel.Actor;
import gendan.process.StepCommand.Target;
import org.springframework.stereotype.Component;

/// Takes a step from the queue of one's team or role.
///
/// Rejections: those of [StepCommand]; `step.taken-already`, `step.yours-already`, `step.done-already` (409). Records
/// [StepTaken].
@Component
public final class TakeStep {
    private final StepCommand command;

    TakeStep(StepCommand command) {
        this.command = command;
    }

    SheetView run(Actor actor, Target target) {
        return command.run(
                actor,
                target,
                StepAction.TAKE,
                null,
                turn -> turn.step().assignedTo(actor.personId()),
                turn -> new StepTaken(turn.orderId(), turn.ref()));
    }
}
