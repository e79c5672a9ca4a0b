package gendan.process;

import gendan.process.template.Milestone;
import gendan.process.template.Obstacle;
import gendan.process.template.StepDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// When one step's turn came, when it was begun and done, and so how it stands.
///
/// @param reached by the order, and when
/// @param before the steps it depends on
record StepMoments(
        StepDefinition step,
        StepMarks marks,
        OrderFacts facts,
        Map<Milestone, Instant> reached,
        List<ReckonedStep> before) {

    /// Without due time and forecast.
    ReckonedStep reckon() {
        Instant done = doneAt();
        if (done != null) {
            return over(StepState.DONE, done);
        }
        Instant skipped = skippedAt();
        if (skipped != null) {
            return over(StepState.SKIPPED, skipped);
        }
        return facts.isSuspended() ? of(StepState.WAITING, null, null, null, null, false) : open();
    }

    private Instant doneAt() {
        if (marks.skipped() != null) {
            return null;
        }
        if (marks.done() != null) {
            return marks.done().at();
        }
        if (step.completesOn() == null) {
            return null;
        }
        return earlier(reached(step.completesOn()), reached(Milestone.COMPLETED));
    }

    /// By hand, or because the order is at its end and nobody will do it any more.
    private Instant skippedAt() {
        if (marks.skipped() != null) {
            return marks.skipped().at();
        }
        return earlier(facts.cancelledAt(), facts.archivedAt());
    }

    private ReckonedStep over(StepState state, Instant at) {
        Instant from = at.isBefore(facts.activeSince()) ? facts.submittedAt() : facts.activeSince();
        Instant turn = turn(from);
        boolean early = turn == null || turn.isAfter(at);
        Instant ready = early ? at : turn;
        Instant started = startedAt(ready);
        return of(state, null, ready, started == null ? at : earlier(started, at), at, early && before.size() > 0);
    }

    private ReckonedStep open() {
        Instant turn = turn(facts.activeSince());
        Instant started = startedAt(turn);
        Instant ready = turn == null ? started : turn;
        Obstacle obstacle = obstacle();
        if (ready == null) {
            return of(StepState.WAITING, obstacle, null, null, null, false);
        }
        StepState state =
                obstacle != null ? StepState.BLOCKED : started != null ? StepState.IN_PROGRESS : StepState.READY;
        return of(state, obstacle, ready, started, null, turn == null);
    }

    /// When all before it was done; null: something is not.
    private Instant turn(Instant from) {
        Instant turn = marks.since() != null && marks.since().isAfter(from) ? marks.since() : from;
        for (ReckonedStep step : before) {
            if (!step.state().isOver()) {
                return null;
            }
            turn = step.doneAt().isAfter(turn) ? step.doneAt() : turn;
        }
        return turn;
    }

    private Instant startedAt(Instant ready) {
        Instant byHand = marks.started() == null ? null : marks.started().at();
        Instant byOrder = step.startsOn() == null ? null : reached(step.startsOn());
        Instant byItself = step.startsOn() == null && !step.byHand() ? ready : null;
        return earlier(earlier(byHand, byOrder), byItself);
    }

    /// What a person said goes before what the order says.
    private Obstacle obstacle() {
        if (marks.blocked() != null) {
            return marks.blocked().obstacle();
        }
        return step.obstacles().stream()
                .filter(obstacle -> facts.present().shows(obstacle))
                .findFirst()
                .orElse(null);
    }

    /// In a repeated round what was reached before it does not count.
    private Instant reached(Milestone milestone) {
        Instant at = reached.get(milestone);
        return at == null || marks.since() != null && !at.isAfter(marks.since()) ? null : at;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    private static ReckonedStep of(
            StepState state, Obstacle obstacle, Instant ready, Instant started, Instant done, boolean early) {
        return new ReckonedStep(state, obstacle, ready, started, done, null, null, null, early);
    }
}
