package gendan.process;

import gendan.kernel.Actor;
import gendan.kernel.Rejection;
import gendan.platform.Etags;
import gendan.platform.EventLog;
import gendan.platform.Tx;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// The recipe of all commands on a step: lock the sheet, look whether the actor may do it now, change the step, reckon
/// the sheet anew, write it with its moves and the event.
@Component
final class StepCommand {
    private final SheetRows rows;
    private final SheetStore store;
    private final SheetQueries queries;
    private final Sheets sheets;
    private final AssignSteps assignSteps;
    private final EventLog events;
    private final Tx tx;
    private final Clock clock;

    StepCommand(
            SheetRows rows,
            SheetStore store,
            SheetQueries queries,
            Sheets sheets,
            AssignSteps assignSteps,
            EventLog events,
            Tx tx,
            Clock clock) {
        this.rows = rows;
        this.store = store;
        this.queries = queries;
        this.sheets = sheets;
        this.assignSteps = assignSteps;
        this.events = events;
        this.tx = tx;
        this.clock = clock;
    }

    /// Which step of which order, as the caller saw it.
    ///
    /// @param expectedVersion of the sheet; null for a caller that does not care
    public record Target(UUID orderId, String code, Long expectedVersion) {}

    /// @param reason goes with the moves; may be null
    /// @param change what becomes of the step
    /// @param event what is recorded
    /// @return the whole sheet afterwards
    /// @throws Rejection `permission.missing`, `step.not-yours`, `step.not-of-your-team` (403); `sheet.not-found`,
    ///     `step.unknown` (404); `version.stale` (412); why the step cannot be moved so (409), see [StepRules]
    SheetView run(
            Actor actor,
            Target target,
            StepAction action,
            String reason,
            Function<StepTurn, SheetStep> change,
            Function<StepTurn, SheetEvent> event) {
        actor.require(action.permission());
        return tx.write(() -> {
            // 1. The sheet, which nobody else changes meanwhile
            Sheet before = SheetQueries.visible(
                    actor, rows.lock(List.of(target.orderId)).get(target.orderId));
            SheetStep step = before.step(target.code);
            if (step == null) {
                throw Rejection.notFound("step.unknown");
            }
            // 2. Who was faster is named before the version is: it says more
            queries.rules(actor, before).require(step, action);
            Etags.match(target.expectedVersion, before.version());
            // 3. The step, and what follows for the others
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            StepTurn turn = new StepTurn(
                    actor, before, step, sheets.definition(before).steps().get(step.position()), now);
            Sheet changed = before.with(change.apply(turn));
            Sheet after = changed.with(sheets.reckon(changed, now));
            // 4. What has opened goes to somebody, and all is written
            List<StepMove> moves = StepMove.between(before, after, now).stream()
                    .map(move -> move.position() == step.position() ? move.by(actor, reason) : move)
                    .toList();
            List<SheetStore.Change> assigned = assignSteps.assign(List.of(new SheetStore.Change(before, after)));
            Sheet saved = store.save(assigned, moves).getFirst();
            events.append(actor, event.apply(turn));
            return queries.view(actor, saved);
        });
    }
}
