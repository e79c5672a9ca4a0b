package gendan.process;

import gendan.process.template.Obstacle;
import java.util.UUID;

/// Somebody said what stands in the way of a step.
public record StepBlocked(UUID orderId, StepRef step, Obstacle obstacle, String reason) implements SheetEvent {}
