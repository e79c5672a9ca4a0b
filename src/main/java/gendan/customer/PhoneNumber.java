package gendan.customer;

import gendan.kernel.Violations;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Telephone numbers in one spelling, so that the same number typed twice is noticed: `13812345678`,
/// `0755-23456789`, `0755-23456789转801`. Foreign numbers stay as they were typed.
final class PhoneNumber {
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?(1[3-9]\\d{9})");
    private static final Pattern LANDLINE =
            Pattern.compile("(?:\\+?86)?(0(?:10|2\\d|[3-9]\\d{2}))(\\d{7,8})((?:转|x|ext\\.?)\\d{1,6})?");
    private static final Pattern MARKS = Pattern.compile("[\\s()-]+");

    private PhoneNumber() {}

    /// @return in one spelling, or null when none was given; what is wrong is noted
    static String check(Violations violations, String field, String value) {
        return violations.phone(field, normalised(value));
    }

    static String normalised(String value) {
        if (value == null) {
            return null;
        }
        String typed = Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
        String bare = MARKS.matcher(typed).replaceAll("");
        Matcher mobile = MOBILE.matcher(bare);
        if (mobile.matches()) {
            return mobile.group(1);
        }
        Matcher landline = LANDLINE.matcher(bare);
        if (landline.matches()) {
            String extension =
                    landline.group(3) == null ? "" : "转" + landline.group(3).replaceAll("\\D", "");
            return landline.group(1) + "-" + landline.group(2) + extension;
        }
        return typed;
    }
}
