package gendan.inventory;

import gendan.kernel.Actor;
import gendan.kernel.Ids;
import gendan.kernel.Permission;
import gendan.kernel.Violations;
import gendan.platform.EventLog;
import gendan.platform.Tx;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Sets balances that have drifted back to what their movements add up to, and writes each correction into the
/// ledger, which starts anew from there. Records [StockCorrected]. Whether the goods are really there only a count
/// can tell ([CountStock]).
///
/// Rejections: 422 for more than 1,000 balances at once.
@Component
public final class RepairDrift {
    private final Tx tx;
    private final Ids ids;
    private final LedgerStore store;
    private final EventLog events;

    RepairDrift(Tx tx, Ids ids, LedgerStore store, EventLog events) {
        this.tx = tx;
        this.ids = ids;
        this.store = store;
        this.events = events;
    }

    /// @param reason null for the usual one
    /// @param balances which to repair; null for all that the checker finds, at most 1,000 at once
    public record Request(String reason, List<Balance> balances) {}

    /// A SKU in a warehouse.
    public record Balance(UUID skuId, UUID warehouseId) {}

    /// @param correctionId null when nothing had drifted
    /// @param lines what each balance was and is
    public record Repaired(UUID correctionId, List<StockCorrected.Line> lines) {}

    public Repaired run(Actor actor, Request request) {
        actor.require(Permission.STOCK_CHECK);
        return tx.write(() -> repair(actor, request));
    }

    private Repaired repair(Actor actor, Request request) {
        // 1. which balances
        var violations = new Violations();
        String given = violations.text("/reason", request.reason, StockLines.MAX_REASON);
        List<Balance> balances = violations.list("/balances", request.balances, CheckLedger.MOST);
        for (int i = 0; i < balances.size(); i++) {
            violations.required("/balances/" + i + "/skuId", balances.get(i).skuId);
            violations.required("/balances/" + i + "/warehouseId", balances.get(i).warehouseId);
        }
        violations.rejectIfAny();
        List<LedgerStore.Key> keys = request.balances == null ? allDrifted() : keys(balances);
        // 2. hold them still, and look again
        store.lock(keys);
        UUID correctionId = ids.next();
        String reason = given == null ? "账实不符，按流水更正 / balance restored from ledger" : given;
        List<StockCorrected.Line> lines = store.correct(actor, correctionId, reason, keys);
        if (lines.isEmpty()) {
            return new Repaired(null, List.of());
        }
        events.append(actor, new StockCorrected(correctionId, reason, lines));
        return new Repaired(correctionId, lines);
    }

    private List<LedgerStore.Key> allDrifted() {
        return store.findDrifts(null, CheckLedger.MOST).stream()
                .map(drift -> new LedgerStore.Key(drift.skuId(), drift.warehouseId()))
                .toList();
    }

    private static List<LedgerStore.Key> keys(List<Balance> balances) {
        return balances.stream()
                .map(balance -> new LedgerStore.Key(balance.skuId, balance.warehouseId))
                .distinct()
                .toList();
    }
}
