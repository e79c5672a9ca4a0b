package gendan.inventory;

import gendan.inventory.StockMove.Change;
import gendan.kernel.Actor;
import gendan.kernel.Ids;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Subject;
import gendan.kernel.Violations;
import gendan.platform.EventLog;
import gendan.platform.Tx;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Takes goods into a warehouse: what was bought, made or found. Records [StockReceived], after which orders that
/// wait for these SKUs are served.
///
/// Rejections: 422 for an unknown or inactive warehouse, an unknown SKU, a quantity that is not positive, more than
/// 2,000 lines.
@Component
public final class ReceiveStock {
    private final Tx tx;
    private final Ids ids;
    private final Warehouses warehouses;
    private final StockLines stockLines;
    private final StockStore store;
    private final EventLog events;

    ReceiveStock(Tx tx, Ids ids, Warehouses warehouses, StockLines stockLines, StockStore store, EventLog events) {
        this.tx = tx;
        this.ids = ids;
        this.warehouses = warehouses;
        this.stockLines = stockLines;
        this.store = store;
        this.events = events;
    }

    /// @param reason in the user's own words, such as a delivery note's number; may be null
    public record Request(UUID warehouseId, List<Line> lines, String reason) {}

    /// @param skuId or skuCode, one of both
    /// @param quantity in the SKU's unit, positive, at most four decimals
    public record Line(UUID skuId, String skuCode, BigDecimal quantity) {}

    public StockMoved run(Actor actor, Request request) {
        actor.require(Permission.STOCK_MOVE);
        return tx.write(() -> receive(actor, request));
    }

    private StockMoved receive(Actor actor, Request request) {
        var violations = new Violations();
        warehouses.checkActive(violations, "/warehouseId", request.warehouseId);
        List<StockLines.Typed> typed = violations.list("/lines", request.lines, StockLines.MOST).stream()
                .map(line -> new StockLines.Typed(line.skuId, line.skuCode, line.quantity))
                .toList();
        List<StockLines.Line> lines = stockLines.check(violations, typed, "quantity", false);
        String reason = violations.text("/reason", request.reason, StockLines.MAX_REASON);
        violations.rejectIfAny();
        UUID receiptId = ids.next();
        List<Change> changes = new ArrayList<>();
        for (StockLines.Line line : lines) {
            changes.add(new Change(line.skuId(), changes.size() + 1, line.quantity(), BigDecimal.ZERO));
        }
        var move = new StockMove(
                actor,
                MovementKind.RECEIVED,
                new Subject("StockReceipt", receiptId),
                request.warehouseId,
                reason,
                changes);
        if (!store.move(move).isEmpty()) {
            throw Rejection.conflict("data.busy");
        }
        events.append(
                actor,
                new StockReceived(
                        receiptId,
                        request.warehouseId,
                        reason,
                        lines.stream()
                                .map(line -> new StockReceived.Line(line.skuId(), line.skuCode(), line.quantity()))
                                .toList()));
        return store.moved(receiptId, request.warehouseId, lines);
    }
}
