package gendan.process;

import gendan.kernel.Actor;
import gendan.process.SheetEvent.StepRef;
import gendan.process.StepMarks.Mark;
import gendan.process.template.StepDefinition;
import java.time.Instant;
import java.util.UUID;

/// A step that somebody may do something with, under the lock of its sheet.
record StepTurn(Actor actor, Sheet sheet, SheetStep step, StepDefinition defined, Instant now) {
    UUID orderId() {
        return sheet.orderId();
    }

    /// The actor and this moment.
    Mark mark() {
        return new Mark(now, actor.personId(), actor.name());
    }

    StepMarks marks() {
        return step.marks();
    }

    StepRef ref() {
        return new StepRef(step.code(), step.position(), step.round(), defined.name());
    }
}
