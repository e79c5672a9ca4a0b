package gendan.ordering;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// How much of each line can be reserved and how much has to wait, first line first.
///
/// @param lines the lines with what they reserve and lack
/// @param reserve what to take of each SKU, in the order in which the database sorts and locks them
/// @param lacking lines that do not get all they need
record StockPlan(List<OrderLine> lines, Map<UUID, BigDecimal> reserve, List<OrderLine> lacking) {
    /// A line that gets everything, a line that gets nothing.
    static StockPlan of(Order order, IntakeFacts facts) {
        Map<UUID, BigDecimal> left = new HashMap<>();
        facts.skus().values().forEach(sku -> left.put(sku.id(), sku.available().max(BigDecimal.ZERO)));
        Map<UUID, BigDecimal> reserve = new TreeMap<>(StockPlan::asTheDatabaseSorts);
        List<OrderLine> lines = order.lines().stream()
                .map(line -> order.terms().usesStock() ? reserve(line, left, reserve) : line)
                .toList();
        List<OrderLine> lacking = lines.stream()
                .filter(line -> line.quantities().backOrdered().signum() > 0)
                .toList();
        return new StockPlan(lines, reserve, lacking);
    }

    private static OrderLine reserve(OrderLine line, Map<UUID, BigDecimal> left, Map<UUID, BigDecimal> reserve) {
        BigDecimal available = left.get(line.skuId());
        BigDecimal taken = available.min(line.quantity());
        left.put(line.skuId(), available.subtract(taken));
        if (taken.signum() > 0) {
            reserve.merge(line.skuId(), taken, BigDecimal::add);
        }
        return line.with(line.quantities().awaiting(taken, line.quantity().subtract(taken)));
    }

    /// PostgreSQL compares UUIDs byte by byte without sign, Java's own order has signs.
    static int asTheDatabaseSorts(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
