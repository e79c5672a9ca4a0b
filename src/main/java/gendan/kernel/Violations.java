package gendan.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Collects everything that is wrong with an input, so that the user sees all of it at once.
///
/// The checks that many inputs share are here; their sentences are in messages/kernel_*.properties.
public final class Violations {
    /// Dates outside this range are taken for typing errors.
    public static final LocalDate EARLIEST_DATE = LocalDate.of(1990, 1, 1);

    public static final LocalDate LATEST_DATE = LocalDate.of(2099, 12, 31);
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFFFE\\uFFFF]");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,24}(?:(?:转|x|ext\\.?) ?[0-9]{1,6})?");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63})+");
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private final List<Violation> found = new ArrayList<>();

    public Violations add(String code, String field, Object... arguments) {
        found.add(Violation.of(code, field, arguments));
        return this;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Violation> list() {
        return List.copyOf(found);
    }

    /// @throws Rejection with all that was found, if anything was
    public void rejectIfAny() {
        if (!found.isEmpty()) {
            throw Rejection.invalid(found);
        }
    }

    /// The text without surrounding white space, or null when there is none; too long or unprintable is noted.
    public String text(String field, String value, int maxLength) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        if (text.length() > maxLength) {
            add("text.too-long", field, maxLength, text.length());
        }
        if (CONTROL.matcher(text).find() || hasLoneSurrogate(text)) {
            add("text.unprintable", field);
        }
        return text;
    }

    public String requiredText(String field, String value, int maxLength) {
        String text = text(field, value, maxLength);
        if (text == null) {
            add("value.required", field);
        }
        return text;
    }

    /// A telephone number as people write it: digits, spaces, brackets, hyphens, a leading +, an extension (转 801).
    public String phone(String field, String value) {
        String phone = text(field, value, 40);
        if (phone != null && phone.length() <= 40 && !PHONE.matcher(phone).matches()) {
            add("phone.malformed", field);
        }
        return phone;
    }

    public String email(String field, String value) {
        String email = text(field, value, LONGEST_EMAIL);
        if (email != null
                && email.length() <= LONGEST_EMAIL
                && !EMAIL.matcher(email).matches()) {
            add("email.malformed", field);
        }
        return email;
    }

    public <T> T required(String field, T value) {
        if (value == null) {
            add("value.required", field);
        }
        return value;
    }

    /// A number between the bounds (both allowed) with at most `scale` decimals; null passes.
    public BigDecimal number(String field, BigDecimal value, BigDecimal least, BigDecimal most, int scale) {
        if (value == null) {
            return null;
        }
        if (value.precision() - value.scale() > 20 || value.scale() > 40) {
            add("number.absurd", field);
        } else if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            add("number.out-of-range", field, least, most);
        } else if (value.stripTrailingZeros().scale() > scale) {
            add("number.too-many-decimals", field, scale);
        }
        return value;
    }

    /// The list, empty for none; one that is longer than `most` or has a gap is noted, and taken for empty.
    public <T> List<T> list(String field, List<T> value, int most) {
        if (value == null) {
            return List.of();
        }
        if (value.size() > most) {
            add("list.too-long", field, most, value.size());
            return List.of();
        }
        for (int i = 0; i < value.size(); i++) {
            if (value.get(i) == null) {
                add("value.required", field + "/" + i);
                return List.of();
            }
        }
        return value;
    }

    public LocalDate date(String field, LocalDate value) {
        if (value != null && (value.isBefore(EARLIEST_DATE) || value.isAfter(LATEST_DATE))) {
            add("date.out-of-range", field, EARLIEST_DATE, LATEST_DATE);
        }
        return value;
    }

    public String currency(String field, String value) {
        if (value != null && !(CURRENCY.matcher(value).matches() && isKnownCurrency(value))) {
            add("currency.unknown", field, value.length() > 10 ? value.substring(0, 10) : value);
        }
        return value;
    }

    private static boolean isKnownCurrency(String code) {
        try {
            Money.fractionDigits(code);
            return true;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }
}
