package gendan.process;

import java.util.UUID;

/// Somebody completed a step.
public record StepCompleted(UUID orderId, StepRef step, String remark) implements SheetEvent {}
