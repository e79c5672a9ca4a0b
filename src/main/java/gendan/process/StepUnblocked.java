package gendan.process;

import java.util.UUID;

/// Somebody said that nothing stands in the way of a step any more.
public record StepUnblocked(UUID orderId, StepRef step, String remark) implements SheetEvent {}
