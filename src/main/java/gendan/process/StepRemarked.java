package gendan.process;

import java.util.UUID;

/// Somebody wrote a remark on a step.
///
/// @param remark null: it was taken away
public record StepRemarked(UUID orderId, StepRef step, String remark) implements SheetEvent {}
