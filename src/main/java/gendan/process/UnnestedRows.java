package gendan.process;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/// Rows turned into columns, one array each, for a statement that says `unnest`: many rows, one round trip.
final class UnnestedRows<T> {
    private final List<T> rows;
    private final Map<String, Object> arrays = new HashMap<>();

    UnnestedRows(List<T> rows) {
        this.rows = rows;
    }

    UnnestedRows<T> ids(String name, Function<T, UUID> value) {
        return put(name, value, UUID[]::new);
    }

    UnnestedRows<T> numbers(String name, Function<T, Integer> value) {
        return put(name, value, Integer[]::new);
    }

    UnnestedRows<T> longs(String name, Function<T, Long> value) {
        return put(name, value, Long[]::new);
    }

    UnnestedRows<T> decimals(String name, Function<T, BigDecimal> value) {
        return put(name, value, BigDecimal[]::new);
    }

    UnnestedRows<T> flags(String name, Function<T, Boolean> value) {
        return put(name, value, Boolean[]::new);
    }

    UnnestedRows<T> texts(String name, Function<T, ?> value) {
        return put(name, row -> text(value.apply(row)), String[]::new);
    }

    /// As ISO 8601; the statement casts them.
    UnnestedRows<T> instants(String name, Function<T, Instant> value) {
        return texts(name, value);
    }

    Map<String, Object> parameters() {
        return arrays;
    }

    private <V> UnnestedRows<T> put(String name, Function<T, V> value, IntFunction<V[]> array) {
        arrays.put(name, rows.stream().map(value).toArray(array));
        return this;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
