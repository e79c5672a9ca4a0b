package gendan.process;

import java.util.UUID;

/// A step was left out.
public record StepSkipped(UUID orderId, StepRef step, String reason) implements SheetEvent {}
