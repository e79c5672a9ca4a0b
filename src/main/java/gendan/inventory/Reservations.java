package gendan.inventory;

import gendan.inventory.StockMove.Balance;
import gendan.inventory.StockMove.Change;
import gendan.inventory.StockMove.Refused;
import gendan.kernel.Actor;
import gendan.kernel.Rejection;
import gendan.kernel.Subject;
import gendan.kernel.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The shares of the stock that orders hold. Orders call this within their own transaction.
///
/// Every operation is one statement for all its lines, up to 2,000, and does all of it or nothing. Quantities are
/// positive, in the SKU's unit, with at most four decimals; a SKU may stand in several lines.
@Component
public final class Reservations {
    private final StockStore store;
    private final SkuNames skuNames;

    Reservations(StockStore store, SkuNames skuNames) {
        this.store = store;
        this.skuNames = skuNames;
    }

    /// How much of which SKU, for which line of the order.
    public record Line(int lineNo, UUID skuId, BigDecimal quantity) {}

    /// Holds the full quantity of every line for the order.
    ///
    /// @throws Rejection `stock.insufficient` (409) with every SKU of which less is available
    public void reserve(Actor actor, UUID orderId, UUID warehouseId, List<Line> lines) {
        move(actor, MovementKind.RESERVED, orderId, warehouseId, null, lines);
    }

    /// Holds of every line as much as there is, earlier lines first.
    ///
    /// @return the lines with what they got; lines that got nothing are left out
    public List<Line> reserveAvailable(Actor actor, UUID orderId, UUID warehouseId, List<Line> lines) {
        Map<UUID, Balance> balances = store.lock(
                warehouseId, lines.stream().map(Line::skuId).distinct().toList());
        Map<UUID, BigDecimal> left = new HashMap<>();
        List<Line> reserved = new ArrayList<>();
        for (Line line : lines) {
            BigDecimal available = left.computeIfAbsent(
                    line.skuId,
                    sku -> balances.getOrDefault(sku, Balance.NOTHING).available());
            BigDecimal share = available.min(line.quantity);
            if (share.signum() > 0) {
                reserved.add(new Line(line.lineNo, line.skuId, share));
                left.put(line.skuId, available.subtract(share));
            }
        }
        reserve(actor, orderId, warehouseId, reserved);
        return List.copyOf(reserved);
    }

    /// Gives back what the order held.
    ///
    /// @param reason such as that of the cancellation, or null
    /// @throws Rejection `stock.not-reserved` (409) when less is reserved
    public void release(Actor actor, UUID orderId, UUID warehouseId, String reason, List<Line> lines) {
        move(actor, MovementKind.RELEASED, orderId, warehouseId, reason, lines);
    }

    /// Sends out what the order held.
    ///
    /// @throws Rejection `stock.not-reserved` (409) when less is reserved
    public void ship(Actor actor, UUID orderId, UUID warehouseId, List<Line> lines) {
        move(actor, MovementKind.SHIPPED, orderId, warehouseId, null, lines);
    }

    /// Takes back into the warehouse what had left it; it is available to everybody again.
    public void receiveBack(Actor actor, UUID orderId, UUID warehouseId, String reason, List<Line> lines) {
        move(actor, MovementKind.RETURNED, orderId, warehouseId, reason, lines);
    }

    private void move(Actor actor, MovementKind kind, UUID orderId, UUID warehouseId, String reason, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        List<Change> changes = lines.stream().map(line -> changeOf(kind, line)).toList();
        var refused =
                store.move(new StockMove(actor, kind, new Subject("Order", orderId), warehouseId, reason, changes));
        if (!refused.isEmpty()) {
            throw rejection(kind, lines, refused);
        }
    }

    private static Change changeOf(MovementKind kind, Line line) {
        BigDecimal quantity = line.quantity;
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("Line " + line.lineNo + " moves " + quantity);
        }
        return switch (kind) {
            case RESERVED -> new Change(line.skuId, line.lineNo, BigDecimal.ZERO, quantity);
            case RELEASED -> new Change(line.skuId, line.lineNo, BigDecimal.ZERO, quantity.negate());
            case SHIPPED -> new Change(line.skuId, line.lineNo, quantity.negate(), quantity.negate());
            case RETURNED -> new Change(line.skuId, line.lineNo, quantity, BigDecimal.ZERO);
            case RECEIVED, COUNTED, CORRECTED -> throw new IllegalArgumentException(kind + " is not for orders");
        };
    }

    private Rejection rejection(MovementKind kind, List<Line> lines, List<Refused> refused) {
        Map<UUID, String> codes =
                skuNames.codes(refused.stream().map(Refused::skuId).toList());
        List<Violation> violations = new ArrayList<>();
        for (Refused sku : refused) {
            Balance balance = sku.balance() == null ? Balance.NOTHING : sku.balance();
            String field = "/lines/" + indexOf(lines, sku.skuId()) + "/quantity";
            String code = codes.getOrDefault(sku.skuId(), sku.skuId().toString());
            violations.add(
                    kind == MovementKind.RESERVED
                            ? Violation.of("stock.insufficient", field, code, sku.reservedChange(), balance.available())
                            : Violation.of(
                                    "stock.not-reserved",
                                    field,
                                    code,
                                    sku.reservedChange().negate(),
                                    balance.reserved()));
        }
        return Rejection.conflict(violations);
    }

    private static int indexOf(List<Line> lines, UUID skuId) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).skuId.equals(skuId)) {
                return i;
            }
        }
        throw new IllegalStateException(skuId + " was refused but not asked for");
    }
}
