package gendan.process;

import gendan.calendar.WorkCalendar;
import gendan.process.template.StepDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// When one step is due and when it is expected to begin and end, in the working time of its owner.
///
/// @param calendar of its owner
record StepForecast(StepDefinition step, WorkCalendar calendar, OrderFacts facts, StepMarks marks, Instant now) {
    /// The step with its due time and forecast.
    ///
    /// @param before the steps it depends on, with theirs
    ReckonedStep complete(ReckonedStep reckoned, List<ReckonedStep> before) {
        Instant due = reckoned.readyAt() == null ? null : due(reckoned.readyAt());
        Instant start = start(reckoned, before);
        return new ReckonedStep(
                reckoned.state(),
                reckoned.obstacle(),
                reckoned.readyAt(),
                reckoned.startedAt(),
                reckoned.doneAt(),
                due,
                start,
                end(reckoned, start),
                reckoned.early());
    }

    /// What comes after the cut-off counts from the next working day on.
    private Instant due(Instant ready) {
        return calendar.plus(calendar.received(ready), expected());
    }

    private Duration expected() {
        return step.expected().in(calendar);
    }

    private Instant start(ReckonedStep reckoned, List<ReckonedStep> before) {
        if (reckoned.startedAt() != null) {
            return reckoned.startedAt();
        }
        Instant start = later(now, reckoned.readyAt());
        for (ReckonedStep step : before) {
            start = later(start, step.forecastEnd());
        }
        return start;
    }

    private Instant end(ReckonedStep reckoned, Instant start) {
        return switch (reckoned.state()) {
            case DONE, SKIPPED -> reckoned.doneAt();
            case WAITING, READY -> calendar.plus(start, expected());
            case IN_PROGRESS -> later(now, calendar.plus(start, expected()));
            case BLOCKED -> later(calendar.plus(now, left(reckoned)), calendar.plus(start, expected()));
        };
    }

    /// The working time that the step still needs once nothing stands in its way.
    private Duration left(ReckonedStep reckoned) {
        Instant blocked = marks.blocked() != null ? marks.blocked().at() : facts.since(reckoned.obstacle());
        if (reckoned.startedAt() == null || blocked == null || !blocked.isAfter(reckoned.startedAt())) {
            return expected();
        }
        Duration left = expected().minus(calendar.between(reckoned.startedAt(), blocked));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Instant later(Instant one, Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }
}
