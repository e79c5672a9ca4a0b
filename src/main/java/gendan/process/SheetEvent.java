package gendan.process;

import gendan.kernel.Event;
import gendan.kernel.Subject;
import gendan.process.template.Names;
import java.util.UUID;

/// What people do with the steps of a process sheet, and what time does. Steps that move with their order need no
/// event of their own: the order's event says it.
public sealed interface SheetEvent extends Event
        permits StepStarted,
                StepCompleted,
                StepBlocked,
                StepUnblocked,
                StepSkipped,
                StepRepeated,
                StepTaken,
                StepHandedOver,
                StepRemarked,
                StepChecked,
                StepBecameLate {
    UUID orderId();

    StepRef step();

    /// The step that it happened to.
    record StepRef(String code, int position, int round, Names name) {}

    @Override
    default Subject subject() {
        return new Subject(Sheet.TYPE, orderId());
    }
}
