package gendan.process;

import gendan.kernel.Actor;
import gendan.process.template.Obstacle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A step went from one state to another, into another round, or got or lost an obstacle.
///
/// @param early something before it was not done: a deviation from the plan
/// @param actorId null: it moved by itself
record StepMove(
        UUID orderId,
        int position,
        int round,
        StepState from,
        StepState to,
        boolean early,
        Instant at,
        Obstacle obstacle,
        UUID actorId,
        String actorName,
        String reason) {

    /// What moved between the two by itself.
    ///
    /// @param before null for a sheet that was just made
    /// @param at when, for moves that do not say it themselves
    static List<StepMove> between(Sheet before, Sheet after, Instant at) {
        List<StepMove> moves = new ArrayList<>();
        for (SheetStep step : after.steps()) {
            SheetStep was = before == null ? null : before.steps().get(step.position());
            StepState from = was == null ? StepState.WAITING : was.state();
            boolean sameObstacle =
                    was != null && was.reckoned().obstacle() == step.reckoned().obstacle();
            boolean sameRound = was == null || was.round() == step.round();
            if (from == step.state()
                    && sameRound
                    && (sameObstacle || !step.state().isOpen())) {
                continue;
            }
            moves.add(new StepMove(
                    after.orderId(),
                    step.position(),
                    step.round(),
                    from,
                    step.state(),
                    step.reckoned().early(),
                    moment(from, step.reckoned(), at),
                    step.reckoned().obstacle(),
                    null,
                    Actor.SYSTEM.name(),
                    null));
        }
        return moves;
    }

    /// The same as somebody's doing.
    StepMove by(Actor actor, String why) {
        return new StepMove(
                orderId, position, round, from, to, early, at, obstacle, actor.personId(), actor.name(), why);
    }

    private static Instant moment(StepState from, ReckonedStep step, Instant at) {
        return switch (step.state()) {
            case DONE, SKIPPED -> step.doneAt();
            case READY -> from == StepState.WAITING ? step.readyAt() : at;
            case IN_PROGRESS -> from == StepState.BLOCKED ? at : step.startedAt();
            case WAITING, BLOCKED -> at;
        };
    }
}
