package gendan.process;

import java.time.Instant;
import java.util.List;

/// A whole sheet, reckoned by [SheetEngine].
///
/// @param steps in the order of the template
/// @param criticalPath codes of the steps that decide on the end, first to last
record ReckonedSheet(
        SheetStatus status,
        Instant finishedAt,
        List<ReckonedStep> steps,
        Instant forecastEnd,
        List<String> criticalPath) {
    Light light(Instant now) {
        return switch (status) {
            case DONE -> Light.GREEN;
            case SUSPENDED, CANCELLED -> Light.GREY;
            case OPEN ->
                steps.stream().anyMatch(step -> step.light(now) == Light.RED)
                        ? Light.RED
                        : steps.stream().anyMatch(ReckonedSheet::isBegun) ? Light.YELLOW : Light.GREY;
        };
    }

    private static boolean isBegun(ReckonedStep step) {
        return step.state() != StepState.WAITING && step.state() != StepState.READY;
    }
}
