package gendan.process;

import gendan.kernel.Actor;
import gendan.kernel.Rejection;
import gendan.kernel.Violations;
import gendan.process.StepCommand.Target;
import gendan.process.template.Names;
import gendan.process.template.StepDefinition.CheckItem;
import org.springframework.stereotype.Component;

/// Ticks an item of a step's check list, or takes its tick away.
///
/// Rejections: those of [StepCommand]; `step.no-checks`, `step.not-ready`, `step.done-already` (409); `value.required`,
/// `step.check-unknown` on `/check` (422). Records [StepChecked].
@Component
public final class TickCheck {
    private final StepCommand command;

    TickCheck(StepCommand command) {
        this.command = command;
    }

    SheetView run(Actor actor, Target target, String check, Boolean done) {
        Violations wrong = new Violations();
        String item = wrong.requiredText("/check", check, SheetStep.LONGEST_TEXT);
        wrong.required("/done", done);
        wrong.rejectIfAny();
        return command.run(
                actor,
                target,
                StepAction.CHECK,
                null,
                turn -> {
                    text(turn, item);
                    return turn.step().with(turn.marks().ticked(item, done ? turn.mark() : null));
                },
                turn -> new StepChecked(turn.orderId(), turn.ref(), item, text(turn, item), done));
    }

    private static Names text(StepTurn turn, String item) {
        return turn.defined().checks().stream()
                .filter(check -> check.code().equals(item))
                .map(CheckItem::text)
                .findFirst()
                .orElseThrow(() -> Rejection.invalid("step.check-unknown", "/check"));
    }
}
