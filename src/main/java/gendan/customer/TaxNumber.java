package gendan.customer;

import gendan.kernel.Violations;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tax numbers 税号: in China the unified social credit code 统一社会信用代码 of 18 characters (GB 32100-2015), or the
/// 15 characters from before 2015; elsewhere whatever the country uses.
final class TaxNumber {
    private static final int MAX_LENGTH = 30;

    /// Digits and letters without I, O, S, V, Z; a character's value is its position.
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final Pattern UNIFIED = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final Pattern OLD = Pattern.compile("\\d{6}[0-9A-Z]{9}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000-]+");

    private TaxNumber() {}

    /// @param domestic whether the customer sits in mainland China
    /// @return in capitals without blanks, or null when none was given; what is wrong is noted
    static String check(Violations violations, String field, String value, boolean domestic) {
        if (!domestic) {
            return violations.text(field, value, MAX_LENGTH);
        }
        String number = violations.text(field, normalised(value), MAX_LENGTH);
        if (number == null || OLD.matcher(number).matches()) {
            return number;
        }
        if (!UNIFIED.matcher(number).matches()) {
            violations.add("tax-number.malformed", field);
        } else if (number.charAt(17) != checkCharacter(number)) {
            violations.add("tax-number.wrong-check", field, String.valueOf(checkCharacter(number)));
        }
        return number;
    }

    static String normalised(String value) {
        return value == null
                ? null
                : BLANKS.matcher(Normalizer.normalize(value, Normalizer.Form.NFKC))
                        .replaceAll("")
                        .toUpperCase(Locale.ROOT);
    }

    /// The 18th character: 31 less the sum of the first 17 values, each times 3 to the power of its position, modulo
    /// 31 (GB 32100-2015, section 4.6).
    static char checkCharacter(String number) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(number.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
