package gendan.process;

import java.util.UUID;

/// Somebody took a step from the queue.
public record StepTaken(UUID orderId, StepRef step) implements SheetEvent {}
