package gendan.inventory;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.platform.Tx;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Recomputes every balance from its movements and names each that is different, with the movement it began at. It
/// sees one moment, and nobody has to wait for it.
@Component
public final class CheckLedger {
    /// More drifts than these are not named at once.
    static final int MOST = 1_000;

    private final Tx tx;
    private final LedgerStore store;
    private final Clock clock;

    CheckLedger(Tx tx, LedgerStore store, Clock clock) {
        this.tx = tx;
        this.store = store;
        this.clock = clock;
    }

    /// @param balances how many were recomputed
    /// @param more whether there are further drifts than `items`
    public record Report(Instant checkedAt, long balances, List<StockDrift> items, boolean more) {}

    /// @param warehouseId null for all
    public Report run(Actor actor, UUID warehouseId) {
        actor.require(Permission.STOCK_CHECK);
        return tx.read(() -> {
            List<StockDrift> drifts = store.findDrifts(warehouseId, MOST + 1);
            boolean more = drifts.size() > MOST;
            return new Report(
                    clock.instant(), store.countBalances(warehouseId), more ? drifts.subList(0, MOST) : drifts, more);
        });
    }
}
