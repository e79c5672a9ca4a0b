package gendan.ordering;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.ordering.ReturnAllocation.OrderedLine;
import gendan.ordering.ReturnAllocation.ReturnedLine;
import gendan.ordering.ReturnAllocation.Share;
import gendan.platform.Tx;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Looks for the orders that credit notes from before this program belong to: same customer, same SKU, ordered
/// earlier, and so much not given back yet ([ReturnAllocation]).
///
/// What is found is counted on the order's lines. An order of which one single credit note takes back everything, and
/// nothing else, is cancelled; otherwise it stays completed and its returns are partial or full. What is not found
/// stays as it is, a
/// return without its order, and is looked for again at the next run, as its order may come with a later file.
/// Records [HistoricalReturnsMatched]. Rejections: `permission.missing` (403).
@Component
public final class MatchHistoricalReturns {
    private static final int AT_ONCE = 500;

    private final HistoricalReturnStore store;
    private final Tx tx;

    MatchHistoricalReturns(HistoricalReturnStore store, Tx tx) {
        this.store = store;
        this.tx = tx;
    }

    /// What a run found.
    ///
    /// @param lines how many lines of credit notes got (more of) their orders
    /// @param orders how many orders they belong to
    public record Matched(int lines, int orders) {
        Matched plus(Matched other) {
            return new Matched(lines + other.lines, orders + other.orders);
        }
    }

    /// Everything that is open, the earliest credit notes first, in transactions of some hundred. Runs alone: the
    /// caller sees to that no history is written meanwhile.
    ///
    /// @param guard called at the beginning of each transaction, to take whatever lock keeps others away
    public Matched run(Actor actor, Runnable guard) {
        actor.require(Permission.ORDER_IMPORT);
        List<UUID> open = store.open();
        Matched all = new Matched(0, 0);
        for (int from = 0; from < open.size(); from += AT_ONCE) {
            List<UUID> some = open.subList(from, Math.min(open.size(), from + AT_ONCE));
            all = all.plus(tx.write(() -> {
                guard.run();
                return match(actor, some);
            }));
        }
        return all;
    }

    private Matched match(Actor actor, List<UUID> returns) {
        // 1. what came back, and everything it may have come from
        List<ReturnedLine> returned = store.returned(returns);
        List<OrderedLine> ordered = store.candidates(returns);
        // 2. which is which
        List<Share> shares = ReturnAllocation.allocate(returned, ordered);
        if (shares.isEmpty()) {
            return new Matched(0, 0);
        }
        // 3. counted on both sides, and told
        store.write(shares);
        List<HistoricalReturnsMatched> events = store.settle(shares);
        store.append(actor, events);
        long lines = shares.stream()
                .map(share ->
                        List.of(share.returned().returnId(), share.returned().lineNo()))
                .distinct()
                .count();
        return new Matched((int) lines, events.size());
    }
}
