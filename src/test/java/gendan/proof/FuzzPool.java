package gendan.proof;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// What there is to be asked for and spoilt, by the word under which the API knows it: `orders`, `customers`, `skus` …
final class FuzzPool {
    private static final int MOST = 60;
    private final Map<String, List<String>> things = new ConcurrentHashMap<>();

    void add(String kind, Object thing) {
        List<String> known = things.computeIfAbsent(kind, k -> new CopyOnWriteArrayList<>());
        if (known.size() < MOST) {
            known.add(thing.toString());
        }
    }

    boolean has(String kind) {
        return things.containsKey(kind);
    }

    String any(String kind, Random random) {
        List<String> known = things.getOrDefault(kind, List.of("nothing"));
        return known.get(random.nextInt(known.size()));
    }
}
