package gendan.ordering;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.platform.Tx;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Takes over orders from before this program, thousands at a time.
///
/// They are history: closed, without an owner, and outside of stock and credit. Whether an order is there already
/// is for the caller to know; an id that is there fails as a whole. Records [HistoricalOrderRecorded] or
/// [HistoricalOrderExtended]. Rejections: `permission.missing` (403).
@Component
public final class RecordHistoricalOrders {
    private final HistoryStore store;
    private final Tx tx;

    RecordHistoricalOrders(HistoryStore store, Tx tx) {
        this.store = store;
        this.tx = tx;
    }

    /// Lines that turned up later for an order that is there.
    public record Extension(UUID orderId, List<HistoricalOrder.Line> lines) {}

    public void run(Actor actor, List<HistoricalOrder> orders) {
        actor.require(Permission.ORDER_IMPORT);
        if (!orders.isEmpty()) {
            tx.write(() -> store.insert(actor, orders));
        }
    }

    public void extend(Actor actor, List<Extension> extensions) {
        actor.require(Permission.ORDER_IMPORT);
        tx.write(() -> extensions.forEach(extension -> store.extend(actor, extension)));
    }
}
