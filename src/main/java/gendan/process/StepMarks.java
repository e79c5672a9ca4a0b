package gendan.process;

import gendan.process.template.Obstacle;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// What people did to a step by hand.
///
/// @param since when the step was begun anew: what happened before no longer counts; null in its first round
/// @param blocked what a person said stands in its way; null: nothing
/// @param checks ticks by the code of the check
record StepMarks(Instant since, Mark started, Mark done, Mark skipped, Blocked blocked, Map<String, Mark> checks) {
    static final StepMarks NONE = new StepMarks(null, null, null, null, null, Map.of());

    StepMarks {
        checks = checks == null ? Map.of() : Map.copyOf(checks);
    }

    /// Who did it and when.
    record Mark(Instant at, UUID personId, String by) {}

    /// What stands in the way, as somebody said.
    record Blocked(Obstacle obstacle, String reason, Instant at, String by) {}

    static StepMarks anew(Instant since) {
        return new StepMarks(since, null, null, null, null, Map.of());
    }

    StepMarks started(Mark mark) {
        return new StepMarks(since, mark, done, skipped, blocked, checks);
    }

    StepMarks done(Mark mark) {
        return new StepMarks(since, started, mark, skipped, blocked, checks);
    }

    StepMarks skipped(Mark mark) {
        return new StepMarks(since, started, done, mark, blocked, checks);
    }

    StepMarks blocked(Blocked obstacle) {
        return new StepMarks(since, started, done, skipped, obstacle, checks);
    }

    /// @param mark null takes the tick away
    StepMarks ticked(String check, Mark mark) {
        Map<String, Mark> ticks = new TreeMap<>(checks);
        if (mark == null) {
            ticks.remove(check);
        } else {
            ticks.put(check, mark);
        }
        return new StepMarks(since, started, done, skipped, blocked, ticks);
    }
}
