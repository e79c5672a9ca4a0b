package gendan.process;

import gendan.kernel.Actor;
import gendan.process.StepCommand.Target;
import org.springframework.stereotype.Component;

/// Begins a step that is ready.
///
/// Rejections: those of [StepCommand]; `step.not-ready`, `step.started-already`, `step.blocked`, `step.done-already`
/// (409). Records [StepStarted].
@Component
public final class StartStep {
    private final StepCommand command;

    StartStep(StepCommand command) {
        this.command = command;
    }

    SheetView run(Actor actor, Target target) {
        return command.run(
                actor,
                target,
                StepAction.START,
                null,
                turn -> turn.step().with(turn.marks().started(turn.mark())),
                turn -> new StepStarted(turn.orderId(), turn.ref()));
    }
}
