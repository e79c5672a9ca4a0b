package gendan.ordering;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Violations;
import gendan.platform.EventLog;
import gendan.platform.Tx;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Records that a parcel arrived: how much of each line, in which condition.
///
/// Rejections: `order.parcel-unknown` (404); `order.received-already` (409); `order.line-unknown`,
/// `order.more-than-shipped`, missing fields (422); `order.action-not-in-status.CONFIRM_RECEIPT` (409);
/// `version.stale` (412); `order.not-found` (404). Records [ReceiptConfirmed].
@Component
public final class ConfirmReceipt {
    private final OrderStore orders;
    private final ParcelStore parcels;
    private final EventLog events;
    private final Tx tx;

    ConfirmReceipt(OrderStore orders, ParcelStore parcels, EventLog events, Tx tx) {
        this.orders = orders;
        this.parcels = parcels;
        this.events = events;
        this.tx = tx;
    }

    /// @param receivedBy who signed, may be null
    /// @param lines what differs from "all of it, in good condition"
    public record Request(String receivedBy, List<Line> lines) {}

    /// @param received zero up to what was shipped
    /// @param condition [GoodsCondition#GOOD] by default, [GoodsCondition#SHORT] when less arrived
    public record Line(Integer lineNo, BigDecimal received, GoodsCondition condition, String note) {}

    public OrderResult run(Actor actor, UUID orderId, int parcelNo, Long expectedVersion, Request request) {
        actor.require(Permission.ORDER_RECEIPT);
        return receive(actor, orderId, parcelNo, expectedVersion, check(request), false);
    }

    /// Takes everything as received in good condition, because nobody said otherwise within the set time.
    OrderResult runAutomatically(UUID orderId, int parcelNo) {
        return receive(Actor.SYSTEM, orderId, parcelNo, null, new Request(null, List.of()), true);
    }

    private OrderResult receive(
            Actor actor, UUID orderId, int parcelNo, Long expectedVersion, Request request, boolean automatic) {
        return tx.write(() -> {
            Order before = orders.lock(actor, orderId, expectedVersion);
            OrderLifecycle.next(before.axes().status(), OrderAction.CONFIRM_RECEIPT);
            List<ReceiptConfirmed.Item> items = items(parcels.contents(orderId, parcelNo), request);
            if (!parcels.receive(orderId, parcelNo, request.receivedBy, automatic)) {
                throw Rejection.conflict("order.received-already", parcelNo);
            }
            parcels.receiveLines(orderId, parcelNo, items);

            Order received = received(before, items);
            boolean all = received.axes().fulfilment() == Fulfilment.DELIVERED;
            Order after = orders.save(before, received, all ? OrderStore.Stamp.DELIVERED : null, null);
            events.append(
                    actor,
                    new ReceiptConfirmed(
                            orderId,
                            OrderChange.between(before, after),
                            parcelNo,
                            request.receivedBy,
                            automatic,
                            items));
            return OrderResult.of(after);
        });
    }

    private static Request check(Request request) {
        Violations wrong = new Violations();
        String receivedBy = wrong.text("/receivedBy", request.receivedBy, 80);
        List<Line> lines = CheckedDraft.orElse(request.lines, List.of());
        if (lines.size() > OrderDraft.MAX_LINES) {
            wrong.add("order.too-many-lines", "/lines", OrderDraft.MAX_LINES, lines.size());
            wrong.rejectIfAny();
        }
        for (int i = 0; i < lines.size(); i++) {
            String at = "/lines/" + i;
            Line line = wrong.required(at, lines.get(i));
            if (line != null) {
                wrong.required(at + "/lineNo", line.lineNo);
                wrong.number(at + "/received", line.received, BigDecimal.ZERO, CheckedDraft.MAX_QUANTITY, 4);
                wrong.text(at + "/note", line.note, 500);
            }
        }
        wrong.rejectIfAny();
        return new Request(receivedBy, lines);
    }

    private static List<ReceiptConfirmed.Item> items(List<ParcelStore.Packed> packed, Request request) {
        if (packed.isEmpty()) {
            throw Rejection.notFound("order.parcel-unknown");
        }
        Map<Integer, Line> said = new HashMap<>();
        Map<Integer, BigDecimal> shipped =
                packed.stream().collect(Collectors.toMap(ParcelStore.Packed::lineNo, ParcelStore.Packed::quantity));
        Violations wrong = new Violations();
        for (int i = 0; i < request.lines.size(); i++) {
            Line line = request.lines.get(i);
            BigDecimal most = shipped.get(line.lineNo);
            if (most == null) {
                wrong.add("order.line-unknown", "/lines/" + i + "/lineNo", line.lineNo);
            } else if (line.received != null && line.received.compareTo(most) > 0) {
                wrong.add("order.more-than-shipped", "/lines/" + i + "/received", most);
            } else if (said.put(line.lineNo, line) != null) {
                wrong.add("order.line-twice", "/lines/" + i + "/lineNo", line.lineNo);
            }
        }
        wrong.rejectIfAny();
        return packed.stream().map(line -> item(line, said.get(line.lineNo()))).toList();
    }

    private static ReceiptConfirmed.Item item(ParcelStore.Packed packed, Line said) {
        if (said == null) {
            return new ReceiptConfirmed.Item(
                    packed.lineNo(), packed.quantity(), packed.quantity(), GoodsCondition.GOOD, null);
        }
        BigDecimal received = CheckedDraft.orElse(said.received, packed.quantity());
        GoodsCondition usual = received.compareTo(packed.quantity()) < 0 ? GoodsCondition.SHORT : GoodsCondition.GOOD;
        return new ReceiptConfirmed.Item(
                packed.lineNo(), packed.quantity(), received, CheckedDraft.orElse(said.condition, usual), said.note);
    }

    private Order received(Order order, List<ReceiptConfirmed.Item> items) {
        Map<Integer, BigDecimal> byLine = items.stream()
                .collect(Collectors.toMap(ReceiptConfirmed.Item::lineNo, ReceiptConfirmed.Item::received));
        Order moved = order.withLines(line -> {
            BigDecimal quantity = byLine.get(line.lineNo());
            return quantity == null ? line : line.with(line.quantities().receiving(quantity));
        });
        return moved.with(moved.axes().with(Fulfilments.of(moved, parcels.anyUnderway(order.id()))));
    }
}
