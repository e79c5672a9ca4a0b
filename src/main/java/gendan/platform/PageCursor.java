package gendan.platform;

import gendan.kernel.Rejection;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Where a list that is read by key goes on: the key of the last row that was given, unreadable to the caller.
///
/// ```java
/// PageCursor after = PageCursor.read(cursor, 2);              // null on the first page
/// … where (name, id) > (:name, :id) …                          // after.text(0), after.id(1)
/// return Page.of(rows, size, row -> PageCursor.of(row.name(), row.id()));
/// ```
public final class PageCursor {
    private static final String SEPARATOR = "\u001F";
    private static final int LONGEST = 1_000;
    private static final int LATEST_YEAR = 9_999;
    private final List<String> keys;

    private PageCursor(List<String> keys) {
        this.keys = keys;
    }

    /// @param keys of the page's last row, none null; texts without control characters
    public static String of(Object... keys) {
        String joined = Arrays.stream(keys).map(String::valueOf).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /// @param cursor as a caller sent it; null or empty for the first page
    /// @param count of keys that this list goes by
    /// @return null for the first page
    /// @throws Rejection `page.cursor-broken`
    public static PageCursor read(String cursor, int count) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        if (cursor.length() > LONGEST) {
            throw broken();
        }
        try {
            String joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> keys = List.of(joined.split(SEPARATOR, -1));
            if (keys.size() != count || joined.indexOf('\0') >= 0) {
                throw broken();
            }
            return new PageCursor(keys);
        } catch (IllegalArgumentException notOurs) {
            throw broken();
        }
    }

    public String text(int index) {
        return keys.get(index);
    }

    public UUID id(int index) {
        try {
            return UUID.fromString(keys.get(index));
        } catch (IllegalArgumentException notOurs) {
            throw broken();
        }
    }

    public long number(int index) {
        try {
            return Long.parseLong(keys.get(index));
        } catch (NumberFormatException notOurs) {
            throw broken();
        }
    }

    /// An instant between the years 0 and 9999.
    public Instant instant(int index) {
        try {
            Instant instant = Instant.parse(keys.get(index));
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            if (year < 0 || year > LATEST_YEAR) {
                throw broken();
            }
            return instant;
        } catch (DateTimeException notOurs) {
            throw broken();
        }
    }

    /// A day between the years 0 and 9999.
    public LocalDate date(int index) {
        try {
            LocalDate date = LocalDate.parse(keys.get(index));
            if (date.getYear() < 0 || date.getYear() > LATEST_YEAR) {
                throw broken();
            }
            return date;
        } catch (DateTimeParseException notOurs) {
            throw broken();
        }
    }

    private static Rejection broken() {
        return Rejection.unreadable("page.cursor-broken", "/cursor");
    }
}
