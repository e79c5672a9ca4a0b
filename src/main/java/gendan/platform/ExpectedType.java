package gendan.platform;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.UUID;

/// What a field takes, in words that users know; the words stand in messages/platform_*.properties.
enum ExpectedType {
    TEXT,
    NUMBER,
    WHOLE_NUMBER,
    DATE,
    MOMENT,
    ID,
    YES_OR_NO,
    LIST,
    OBJECT;

    /// @param type the Java type that could not be read, or null
    static ExpectedType of(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        } else if (type == BigDecimal.class) {
            return NUMBER;
        } else if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return WHOLE_NUMBER;
        } else if (type == LocalDate.class) {
            return DATE;
        } else if (type == Instant.class || type != null && Temporal.class.isAssignableFrom(type)) {
            return MOMENT;
        } else if (type == UUID.class) {
            return ID;
        } else if (type == Boolean.class || type == boolean.class) {
            return YES_OR_NO;
        } else if (type != null && (type.isArray() || Collection.class.isAssignableFrom(type))) {
            return LIST;
        }
        return OBJECT;
    }
}
