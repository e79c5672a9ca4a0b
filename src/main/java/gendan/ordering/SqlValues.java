package gendan.ordering;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/// Values for the `?` of a statement, in their order; arrays for lists of any length.
final class SqlValues {
    private SqlValues() {}

    static <E, T> T[] array(List<E> elements, Function<E, ? extends T> value, IntFunction<T[]> make) {
        return elements.stream().map(value).toArray(make);
    }

    /// Sets the values in their order; Java arrays become SQL arrays.
    static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof Object[] array) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf(elementType(array), array));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    private static String elementType(Object[] array) {
        return switch (array) {
            case Integer[] ints -> "int4";
            case UUID[] ids -> "uuid";
            case BigDecimal[] numbers -> "numeric";
            case Boolean[] flags -> "bool";
            case LocalDate[] days -> "date";
            default -> "text";
        };
    }
}
