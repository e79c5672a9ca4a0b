package gendan.ordering;

import gendan.inventory.Reservations;
import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.kernel.Violations;
import gendan.platform.EventLog;
import gendan.platform.Tx;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Sends goods of an order out: one parcel, some or all of what is reserved.
///
/// Rejections: `order.not-paid`, `order.nothing-reserved`, `order.shipped-completely` (409);
/// `order.line-unknown`, `order.line-twice`, `order.more-than-reserved`, missing fields (422);
/// `order.action-not-in-status.SHIP_PARCEL` (409); `version.stale` (412); `order.not-found` (404).
/// Records [ParcelShipped].
@Component
public final class ShipParcel {
    private final OrderStore orders;
    private final ParcelStore parcels;
    private final Reservations reservations;
    private final EventLog events;
    private final Tx tx;

    ShipParcel(OrderStore orders, ParcelStore parcels, Reservations reservations, EventLog events, Tx tx) {
        this.orders = orders;
        this.parcels = parcels;
        this.reservations = reservations;
        this.events = events;
        this.tx = tx;
    }

    /// @param lines what is in the parcel; everything that may leave when there are none
    public record Request(String carrier, String trackingNumber, String remark, List<Line> lines) {}

    /// @param quantity more than zero, at most what is reserved
    public record Line(Integer lineNo, BigDecimal quantity) {}

    public OrderResult run(Actor actor, UUID orderId, Long expectedVersion, Request request) {
        actor.require(Permission.ORDER_SHIP);
        Request checked = check(request);
        return tx.write(() -> {
            Order before = orders.lock(actor, orderId, expectedVersion);
            OrderLifecycle.next(before.axes().status(), OrderAction.SHIP_PARCEL);
            OrderGuards.mayShip(before);
            List<ParcelShipped.Item> items = items(before, checked);

            takeFromStock(actor, before, items);
            int parcelNo = parcels.insert(actor, before, checked, items);
            Order shipped = shipped(before, items);
            boolean all = shipped.axes().fulfilment() == Fulfilment.SHIPPED;
            Order after = orders.save(before, shipped, all ? OrderStore.Stamp.SHIPPED : null, null);
            events.append(
                    actor,
                    new ParcelShipped(
                            orderId,
                            OrderChange.between(before, after),
                            parcelNo,
                            checked.carrier,
                            checked.trackingNumber,
                            items,
                            checked.remark));
            return OrderResult.of(after);
        });
    }

    private static Request check(Request request) {
        Violations wrong = new Violations();
        String carrier = wrong.requiredText("/carrier", request.carrier, 60);
        String tracking = wrong.text("/trackingNumber", request.trackingNumber, 60);
        String remark = wrong.text("/remark", request.remark, 500);
        List<Line> lines = CheckedDraft.orElse(request.lines, List.of());
        if (lines.size() > OrderDraft.MAX_LINES) {
            wrong.add("order.too-many-lines", "/lines", OrderDraft.MAX_LINES, lines.size());
        }
        wrong.rejectIfAny();
        for (int i = 0; i < lines.size(); i++) {
            Line line = wrong.required("/lines/" + i, lines.get(i));
            if (line != null) {
                wrong.required("/lines/" + i + "/lineNo", line.lineNo);
                wrong.required("/lines/" + i + "/quantity", line.quantity);
                wrong.number(
                        "/lines/" + i + "/quantity",
                        line.quantity,
                        new BigDecimal("0.0001"),
                        CheckedDraft.MAX_QUANTITY,
                        4);
            }
        }
        wrong.rejectIfAny();
        return new Request(carrier, tracking, remark, lines);
    }

    private static List<ParcelShipped.Item> items(Order order, Request request) {
        if (request.lines.isEmpty()) {
            return order.lines().stream()
                    .map(line -> new ParcelShipped.Item(line.lineNo(), OrderGuards.shippable(order, line)))
                    .filter(item -> item.quantity().signum() > 0)
                    .toList();
        }
        Violations wrong = new Violations();
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < request.lines.size(); i++) {
            Line line = request.lines.get(i);
            String at = "/lines/" + i;
            if (!order.hasLine(line.lineNo)) {
                wrong.add("order.line-unknown", at + "/lineNo", line.lineNo);
            } else if (!seen.add(line.lineNo)) {
                wrong.add("order.line-twice", at + "/lineNo", line.lineNo);
            } else {
                BigDecimal most = OrderGuards.shippable(order, order.line(line.lineNo));
                if (line.quantity.compareTo(most) > 0) {
                    wrong.add("order.more-than-reserved", at + "/quantity", most);
                }
            }
        }
        wrong.rejectIfAny();
        return request.lines.stream()
                .map(line -> new ParcelShipped.Item(line.lineNo, line.quantity))
                .toList();
    }

    private void takeFromStock(Actor actor, Order order, List<ParcelShipped.Item> items) {
        if (order.terms().usesStock()) {
            List<Reservations.Line> lines = items.stream()
                    .map(item -> new Reservations.Line(
                            item.lineNo(), order.line(item.lineNo()).skuId(), item.quantity()))
                    .toList();
            reservations.ship(actor, order.id(), order.terms().warehouseId(), lines);
        }
    }

    private static Order shipped(Order order, List<ParcelShipped.Item> items) {
        Map<Integer, BigDecimal> byLine =
                items.stream().collect(Collectors.toMap(ParcelShipped.Item::lineNo, ParcelShipped.Item::quantity));
        boolean fromStock = order.terms().usesStock();
        Order moved = order.withLines(line -> {
            BigDecimal quantity = byLine.get(line.lineNo());
            return quantity == null ? line : line.with(line.quantities().shipping(quantity, fromStock));
        });
        return moved.with(moved.axes().with(Fulfilments.of(moved, true)));
    }
}
