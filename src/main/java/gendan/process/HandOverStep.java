package gendan.process;

import gendan.kernel.Actor;
import gendan.kernel.Rejection;
import gendan.kernel.Violations;
import gendan.process.StepCommand.Target;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Hands a step over to another person, or lays it back into the queue.
///
/// Rejections: those of [StepCommand]; `step.done-already` (409); `value.required` on `/note`, `step.person-unknown`,
/// `step.person-same` on `/personId` (422). Records [StepHandedOver].
@Component
public final class HandOverStep {
    private final StepCommand command;
    private final StepPeople people;

    HandOverStep(StepCommand command, StepPeople people) {
        this.command = command;
        this.people = people;
    }

    SheetView run(Actor actor, Target target, UUID personId, String note) {
        Violations wrong = new Violations();
        String why = wrong.requiredText("/note", note, SheetStep.LONGEST_TEXT);
        String name = personId == null ? null : people.activeName(personId);
        if (personId != null && name == null) {
            wrong.add("step.person-unknown", "/personId");
        }
        wrong.rejectIfAny();
        return command.run(
                actor,
                target,
                StepAction.HAND_OVER,
                why,
                turn -> {
                    if (Objects.equals(turn.step().personId(), personId)) {
                        throw personId == null
                                ? Rejection.invalid("step.queued-already", "/personId")
                                : Rejection.invalid("step.person-same", "/personId", name);
                    }
                    return turn.step().assignedTo(personId);
                },
                turn -> new StepHandedOver(
                        turn.orderId(), turn.ref(), turn.step().personId(), personId, name, why));
    }
}
