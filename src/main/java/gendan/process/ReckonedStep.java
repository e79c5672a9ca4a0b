package gendan.process;

import gendan.process.template.Obstacle;
import java.time.Instant;

/// Where a step stands and when it is expected to end, reckoned by [SheetEngine].
///
/// @param obstacle what stands in its way, also while it waits; null: nothing
/// @param readyAt when its turn came; null: not yet
/// @param dueAt `readyAt` and the expected time; null: its turn has not come
/// @param early done or begun although something before it was not done: a deviation from the plan
record ReckonedStep(
        StepState state,
        Obstacle obstacle,
        Instant readyAt,
        Instant startedAt,
        Instant doneAt,
        Instant dueAt,
        Instant forecastStart,
        Instant forecastEnd,
        boolean early) {
    /// The same without a word on deviations.
    ReckonedStep onPlan() {
        return new ReckonedStep(state, obstacle, readyAt, startedAt, doneAt, dueAt, forecastStart, forecastEnd, false);
    }

    boolean isLate(Instant now) {
        return state.isOpen() && dueAt != null && dueAt.isBefore(now);
    }

    Light light(Instant now) {
        return Light.of(state, isLate(now));
    }
}
