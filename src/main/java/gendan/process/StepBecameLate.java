package gendan.process;

import java.time.Instant;
import java.util.UUID;

/// A step was not done when it was due.
///
/// @param personId who has it; null: it lies in the queue of the team or role
public record StepBecameLate(UUID orderId, StepRef step, Instant dueAt, UUID personId, UUID teamId, String roleCode)
        implements SheetEvent {}
