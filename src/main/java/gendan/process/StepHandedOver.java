package gendan.process;

import java.util.UUID;

/// A step went to another person, or back into the queue.
///
/// @param fromId who had it; null: it lay in the queue
/// @param toId who has it now; null: it lies in the queue
public record StepHandedOver(UUID orderId, StepRef step, UUID fromId, UUID toId, String toName, String note)
        implements SheetEvent {}
