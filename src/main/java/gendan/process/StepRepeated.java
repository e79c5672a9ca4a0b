package gendan.process;

import java.util.UUID;

/// A step that was over is to be done once more.
public record StepRepeated(UUID orderId, StepRef step, String reason) implements SheetEvent {}
