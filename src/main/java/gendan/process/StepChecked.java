package gendan.process;

import gendan.process.template.Names;
import java.util.UUID;

/// An item of a step's check list was ticked, or its tick taken away.
public record StepChecked(UUID orderId, StepRef step, String check, Names text, boolean done) implements SheetEvent {}
