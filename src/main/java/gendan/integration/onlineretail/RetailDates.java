package gendan.integration.onlineretail;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How one file writes its dates: `2010-12-01 08:26:00`, or with slashes, day or month first. Which of the two it is
/// shows in the first day beyond the twelfth, so a file is looked through before it is read.
final class RetailDates {
    /// Where the invoices were written; the files give local time.
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final Pattern SLASHES =
            Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?: (\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?");

    private boolean dayBeyondTwelve;
    private boolean monthPlaceBeyondTwelve;
    private boolean ambiguous;

    /// Whether slashes occur, and nothing tells which number is the day, or one row says this and another that.
    boolean isAmbiguous() {
        return ambiguous && dayBeyondTwelve == monthPlaceBeyondTwelve;
    }

    /// The moment, or null when the cell holds none.
    LocalDateTime read(String cell) {
        try {
            if (cell.length() >= 16 && cell.charAt(4) == '-') {
                return iso(cell);
            }
            Matcher slashes = SLASHES.matcher(cell);
            return slashes.matches() ? slashes(slashes) : null;
        } catch (DateTimeException | NumberFormatException noDate) {
            return null;
        }
    }

    private static LocalDateTime iso(String cell) {
        char between = cell.charAt(10);
        boolean hasSeconds = cell.length() >= 19;
        if (between != ' ' && between != 'T'
                || cell.charAt(7) != '-'
                || cell.charAt(13) != ':'
                || cell.length() != (hasSeconds ? 19 : 16)
                || hasSeconds && cell.charAt(16) != ':') {
            return null;
        }
        return LocalDateTime.of(
                digits(cell, 0, 4),
                digits(cell, 5, 2),
                digits(cell, 8, 2),
                digits(cell, 11, 2),
                digits(cell, 14, 2),
                hasSeconds ? digits(cell, 17, 2) : 0);
    }

    private static int digits(String cell, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            char c = cell.charAt(i);
            if (c < '0' || c > '9') {
                throw new NumberFormatException(cell);
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    private LocalDateTime slashes(Matcher cell) {
        int first = Integer.parseInt(cell.group(1));
        int second = Integer.parseInt(cell.group(2));
        dayBeyondTwelve |= first > 12;
        monthPlaceBeyondTwelve |= second > 12;
        ambiguous |= first != second;
        boolean dayFirst = dayBeyondTwelve;
        return LocalDateTime.of(
                Integer.parseInt(cell.group(3)),
                dayFirst ? second : first,
                dayFirst ? first : second,
                part(cell, 4),
                part(cell, 5),
                part(cell, 6));
    }

    private static int part(Matcher cell, int group) {
        return cell.group(group) == null ? 0 : Integer.parseInt(cell.group(group));
    }
}
