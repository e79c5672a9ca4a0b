package gendan.process;

import java.util.UUID;

/// Somebody began a step.
public record StepStarted(UUID orderId, StepRef step) implements SheetEvent {}
