package gendan.inventory;

import gendan.inventory.StockMove.Balance;
import gendan.inventory.StockMove.Change;
import gendan.kernel.Actor;
import gendan.kernel.Ids;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Subject;
import gendan.kernel.Violation;
import gendan.kernel.Violations;
import gendan.platform.EventLog;
import gendan.platform.Tx;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Stock-taking 盘点: sets what is on hand to what was counted. A count that agrees stands in the ledger too.
/// Records [StockCounted], after which orders that wait for SKUs of which more was found are served.
///
/// Rejections: `stock.count-below-reserved` (409) for every SKU of which orders hold more than was counted; 422 as
/// for [ReceiveStock], for a SKU that is there twice, and without a reason.
@Component
public final class CountStock {
    private final Tx tx;
    private final Ids ids;
    private final Warehouses warehouses;
    private final StockLines stockLines;
    private final StockStore store;
    private final EventLog events;

    CountStock(Tx tx, Ids ids, Warehouses warehouses, StockLines stockLines, StockStore store, EventLog events) {
        this.tx = tx;
        this.ids = ids;
        this.warehouses = warehouses;
        this.stockLines = stockLines;
        this.store = store;
        this.events = events;
    }

    /// @param reason such as 月末盘点; required
    public record Request(UUID warehouseId, List<Line> lines, String reason) {}

    /// @param skuId or skuCode, one of both
    /// @param counted what lies there, in the SKU's unit; zero is a count
    public record Line(UUID skuId, String skuCode, BigDecimal counted) {}

    public StockMoved run(Actor actor, Request request) {
        actor.require(Permission.STOCK_MOVE);
        return tx.write(() -> count(actor, request));
    }

    private StockMoved count(Actor actor, Request request) {
        // 1. what was counted
        var violations = new Violations();
        warehouses.checkActive(violations, "/warehouseId", request.warehouseId);
        List<StockLines.Typed> typed = violations.list("/lines", request.lines, StockLines.MOST).stream()
                .map(line -> new StockLines.Typed(line.skuId, line.skuCode, line.counted))
                .toList();
        List<StockLines.Line> lines = stockLines.check(violations, typed, "counted", true);
        noteRepeated(violations, lines);
        String reason = violations.requiredText("/reason", request.reason, StockLines.MAX_REASON);
        violations.rejectIfAny();
        // 2. what the balances say, held still
        List<UUID> skuIds = lines.stream().map(StockLines.Line::skuId).toList();
        store.open(request.warehouseId, skuIds);
        Map<UUID, Balance> balances = store.lock(request.warehouseId, skuIds);
        rejectBelowReserved(lines, balances);
        // 3. the difference
        UUID countId = ids.next();
        List<Change> changes = new ArrayList<>();
        List<StockCounted.Line> counted = new ArrayList<>();
        for (StockLines.Line line : lines) {
            BigDecimal before = balances.get(line.skuId()).onHand();
            changes.add(
                    new Change(line.skuId(), changes.size() + 1, line.quantity().subtract(before), BigDecimal.ZERO));
            counted.add(new StockCounted.Line(line.skuId(), line.skuCode(), before, line.quantity()));
        }
        var subject = new Subject("StockCount", countId);
        var move = new StockMove(actor, MovementKind.COUNTED, subject, request.warehouseId, reason, changes);
        if (!store.move(move).isEmpty()) {
            throw Rejection.conflict("data.busy");
        }
        events.append(actor, new StockCounted(countId, request.warehouseId, reason, counted));
        return store.moved(countId, request.warehouseId, lines);
    }

    private static void noteRepeated(Violations violations, List<StockLines.Line> lines) {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            UUID sku = lines.get(i).skuId();
            if (sku != null && !seen.add(sku)) {
                violations.add(
                        "stock.counted-twice", "/lines/" + i, lines.get(i).skuCode());
            }
        }
    }

    private static void rejectBelowReserved(List<StockLines.Line> lines, Map<UUID, Balance> balances) {
        List<Violation> below = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            StockLines.Line line = lines.get(i);
            BigDecimal reserved = balances.get(line.skuId()).reserved();
            if (line.quantity().compareTo(reserved) < 0) {
                below.add(Violation.of(
                        "stock.count-below-reserved",
                        "/lines/" + i + "/counted",
                        line.skuCode(),
                        line.quantity(),
                        reserved));
            }
        }
        if (!below.isEmpty()) {
            throw Rejection.conflict(below);
        }
    }
}
