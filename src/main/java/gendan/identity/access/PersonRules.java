package gendan.identity.access;

import gendan.kernel.Violations;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a person's fields must look like.
public final class PersonRules {
    public static final int LONGEST_NAME = 60;
    private static final Set<String> LOCALES = Set.of("zh-CN", "en-US");
    private static final Pattern LOGIN_NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");

    private PersonRules() {}

    /// In lower case: letters, digits, and `. _ @ -` but not in front; 2 to 64.
    public static String loginName(Violations violations, String field, String value) {
        String name = violations.requiredText(field, value, 64);
        if (name == null || name.length() > 64) {
            return name;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (!LOGIN_NAME.matcher(lower).matches()) {
            violations.add("login-name.malformed", field);
        }
        return lower;
    }

    /// Null passes.
    public static String locale(Violations violations, String field, String value) {
        if (value != null && !LOCALES.contains(value)) {
            violations.add("locale.unknown", field);
        }
        return value;
    }

    /// Null passes.
    public static String timeZone(Violations violations, String field, String value) {
        if (value != null && !isZone(value)) {
            violations.add("time-zone.unknown", field);
        }
        return value;
    }

    private static boolean isZone(String value) {
        try {
            return value.length() <= 60
                    && ZoneId.getAvailableZoneIds().contains(ZoneId.of(value).getId());
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
