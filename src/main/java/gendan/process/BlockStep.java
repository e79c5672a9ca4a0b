package gendan.process;

import gendan.kernel.Actor;
import gendan.kernel.Violations;
import gendan.process.StepCommand.Target;
import gendan.process.StepMarks.Blocked;
import gendan.process.template.Obstacle;
import org.springframework.stereotype.Component;

/// Says what stands in the way of a step that is ready or in progress.
///
/// Rejections: those of [StepCommand]; `step.not-ready`, `step.blocked`, `step.done-already` (409); `value.required` on
/// `/obstacle` and `/reason`, `step.obstacle-of-order` on `/obstacle` (422). Records [StepBlocked].
@Component
public final class BlockStep {
    private final StepCommand command;

    BlockStep(StepCommand command) {
        this.command = command;
    }

    SheetView run(Actor actor, Target target, Obstacle obstacle, String reason) {
        Violations wrong = new Violations();
        wrong.required("/obstacle", obstacle);
        if (obstacle != null && obstacle.comesFromOrder()) {
            wrong.add("step.obstacle-of-order", "/obstacle", obstacle);
        }
        String why = wrong.requiredText("/reason", reason, SheetStep.LONGEST_TEXT);
        wrong.rejectIfAny();
        return command.run(
                actor,
                target,
                StepAction.BLOCK,
                why,
                turn -> turn.step().with(turn.marks().blocked(new Blocked(obstacle, why, turn.now(), actor.name()))),
                turn -> new StepBlocked(turn.orderId(), turn.ref(), obstacle, why));
    }
}
