package gendan.demo;

import gendan.ordering.OrderDraft;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// What is ordered, and what purchasing therefore buys.
final class Goods {
    private final List<DemoSku> skus;
    private final Random random;
    /// Since the last delivery, for each warehouse.
    private final List<Map<DemoSku, Integer>> ordered = List.of(new LinkedHashMap<>(), new LinkedHashMap<>());

    Goods(List<DemoSku> skus, Random random) {
        this.skus = skus;
        this.random = random;
    }

    DemoSku sku(String code) {
        return skus.stream().filter(sku -> sku.code().equals(code)).findFirst().orElseThrow();
    }

    /// A few lines of goods, more of them for a large customer; with each motor often its drive and cables.
    ///
    /// @param large whether the customer is one
    List<OrderDraft.Line> lines(boolean large) {
        Set<DemoSku> chosen = new LinkedHashSet<>();
        int count = 1 + random.nextInt(large ? 6 : 4);
        while (chosen.size() < count) {
            DemoSku sku = skus.get(random.nextInt(skus.size()));
            chosen.add(sku);
            if (sku.code().startsWith("SV040") && chosen.size() < count) {
                chosen.add(sku("SD040"));
            }
            if (sku.code().startsWith("SV") && chosen.size() < count) {
                chosen.add(sku("CBP04-3M"));
            }
        }
        List<OrderDraft.Line> lines = new ArrayList<>();
        for (DemoSku sku : chosen) {
            lines.add(line(sku.code(), quantity(sku, large)));
        }
        return lines;
    }

    private int quantity(DemoSku sku, boolean large) {
        int price = sku.price().intValue();
        int most = price > 800 ? 6 : price > 150 ? 12 : 30;
        int packs = 1 + random.nextInt(large ? most * 2 : most);
        return Math.max(1, sku.minimum()) * packs;
    }

    OrderDraft.Line line(String code, int quantity) {
        return new OrderDraft.Line(code, BigDecimal.valueOf(quantity), null, null, null);
    }

    /// Purchasing hears of it.
    void ordered(int warehouse, List<OrderDraft.Line> lines) {
        lines.forEach(line ->
                ordered.get(warehouse).merge(sku(line.sku()), line.quantity().intValueExact(), Integer::sum));
    }

    /// What comes in now, into warehouse 0 (the main one) or 1: what was ordered since the last time; of scarce goods
    /// only some.
    ///
    /// @param withScarce whether the late deliveries come too
    Map<DemoSku, Integer> supply(int warehouse, boolean withScarce) {
        Map<DemoSku, Integer> supply = new LinkedHashMap<>();
        var entries = ordered.get(warehouse).entrySet().iterator();
        while (entries.hasNext()) {
            var entry = entries.next();
            DemoSku sku = entry.getKey();
            if (!sku.scarce() || withScarce) {
                int wanted = sku.scarce() ? entry.getValue() * 6 / 10 : entry.getValue();
                supply.put(sku, Math.max(1, wanted));
                entries.remove();
            }
        }
        return supply;
    }
}
