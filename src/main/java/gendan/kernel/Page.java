package gendan.kernel;

import java.util.List;
import java.util.function.Function;

/// One page of a list that is read by key.
///
/// @param items at most as many as were asked for
/// @param next cursor of the next page, null on the last one; opaque to the caller
public record Page<T>(List<T> items, String next) {
    public static final int DEFAULT_SIZE = 50;
    public static final int MAX_SIZE = 200;

    /// Cuts a page out of `size + 1` rows that were read to see whether more follow.
    public static <T> Page<T> of(List<T> rows, int size, Function<T, String> cursor) {
        if (rows.size() <= size) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, size));
        return new Page<>(items, cursor.apply(items.getLast()));
    }

    /// The wished size within 1 … [#MAX_SIZE]; [#DEFAULT_SIZE] for none.
    ///
    /// @throws Rejection `page.size-out-of-range`
    public static int size(Integer wished) {
        if (wished == null) {
            return DEFAULT_SIZE;
        }
        if (wished < 1 || wished > MAX_SIZE) {
            throw Rejection.invalid("page.size-out-of-range", "/limit", MAX_SIZE);
        }
        return wished;
    }
}
