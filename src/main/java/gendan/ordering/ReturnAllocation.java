package gendan.ordering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Decides which order lines returned goods came from. Pure: the candidates are given.
///
/// 1. The order that explains most lines of a credit note, at the same prices, gets them: a credit note usually
///    cancels one order. Among equals the latest.
/// 2. What is left goes line by line to one order line at the same price, else at another price, that takes it
///    whole; the latest first.
/// 3. What no single line takes is spread, the latest first; the rest stays without an order.
final class ReturnAllocation {
    /// A line of a credit note.
    ///
    /// @param open what has no order yet
    /// @param samePrice whether only a line at the same price can be its origin
    record ReturnedLine(
            UUID returnId,
            int lineNo,
            String number,
            UUID customerId,
            UUID skuId,
            BigDecimal price,
            BigDecimal open,
            boolean samePrice) {
        boolean canComeFrom(OrderedLine ordered) {
            return !samePrice || price.compareTo(ordered.price) == 0;
        }
    }

    /// A line of an order from which it may have come; orders and lines in the order of time.
    ///
    /// @param returnId the credit note for which the order is early enough
    /// @param left what has not come back yet
    record OrderedLine(
            UUID returnId, UUID orderId, int lineNo, UUID skuId, BigDecimal price, BigDecimal left, String number) {
        Key key() {
            return new Key(orderId, lineNo);
        }
    }

    /// So much of a returned line came from that order line.
    record Share(ReturnedLine returned, Key order, BigDecimal quantity) {}

    /// Names an order line.
    record Key(UUID orderId, int lineNo) {}

    private final Map<Key, BigDecimal> left = new HashMap<>();
    private final List<Share> shares = new ArrayList<>();

    private ReturnAllocation() {}

    /// @param returned the earliest credit note first, its lines in their order
    static List<Share> allocate(List<ReturnedLine> returned, List<OrderedLine> ordered) {
        var allocation = new ReturnAllocation();
        Map<UUID, Map<UUID, List<OrderedLine>>> bySku = new HashMap<>();
        for (OrderedLine line : ordered) {
            allocation.left.put(line.key(), line.left);
            bySku.computeIfAbsent(line.returnId, id -> new HashMap<>())
                    .computeIfAbsent(line.skuId, id -> new ArrayList<>())
                    .addFirst(line);
        }
        Map<UUID, List<ReturnedLine>> notes = new LinkedHashMap<>();
        returned.forEach(line ->
                notes.computeIfAbsent(line.returnId, id -> new ArrayList<>()).add(line));
        notes.forEach((id, lines) -> allocation.note(lines, bySku.getOrDefault(id, Map.of())));
        return allocation.shares;
    }

    private void note(List<ReturnedLine> lines, Map<UUID, List<OrderedLine>> candidates) {
        UUID best = bestOrder(lines, candidates);
        for (ReturnedLine line : lines) {
            List<OrderedLine> latestFirst = candidates.getOrDefault(line.skuId, List.of());
            List<OrderedLine> preferred = new ArrayList<>(
                    latestFirst.stream().filter(line::canComeFrom).toList());
            preferred.sort(Comparator.comparing(candidate -> !candidate.orderId.equals(best)));
            BigDecimal open = line.open;
            open = whole(line, preferred, open, true);
            open = whole(line, preferred, open, false);
            spread(line, preferred, open);
        }
    }

    private UUID bestOrder(List<ReturnedLine> lines, Map<UUID, List<OrderedLine>> candidates) {
        Map<UUID, Integer> explained = new LinkedHashMap<>();
        for (ReturnedLine line : lines) {
            candidates.getOrDefault(line.skuId, List.of()).stream()
                    .filter(candidate -> isSamePrice(line, candidate)
                            && left.get(candidate.key()).compareTo(line.open) >= 0)
                    .map(OrderedLine::orderId)
                    .distinct()
                    .forEach(order -> explained.merge(order, 1, Integer::sum));
        }
        return explained.entrySet().stream()
                .max(Map.Entry.<UUID, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(TIME)))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /// Ids of orders begin with their time, as unsigned numbers.
    private static final Comparator<UUID> TIME =
            (one, other) -> Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());

    /// Takes it from the first line that has all of it.
    private BigDecimal whole(ReturnedLine line, List<OrderedLine> candidates, BigDecimal open, boolean samePrice) {
        if (open.signum() == 0) {
            return open;
        }
        for (OrderedLine candidate : candidates) {
            if ((!samePrice || isSamePrice(line, candidate))
                    && left.get(candidate.key()).compareTo(open) >= 0) {
                take(line, candidate, open);
                return BigDecimal.ZERO;
            }
        }
        return open;
    }

    private void spread(ReturnedLine line, List<OrderedLine> candidates, BigDecimal open) {
        BigDecimal rest = open;
        for (OrderedLine candidate : candidates) {
            BigDecimal share = rest.min(left.get(candidate.key()));
            if (share.signum() > 0) {
                take(line, candidate, share);
                rest = rest.subtract(share);
            }
        }
    }

    private void take(ReturnedLine line, OrderedLine candidate, BigDecimal quantity) {
        left.merge(candidate.key(), quantity.negate(), BigDecimal::add);
        shares.add(new Share(line, candidate.key(), quantity));
    }

    private static boolean isSamePrice(ReturnedLine line, OrderedLine candidate) {
        return line.price.compareTo(candidate.price) == 0;
    }
}
