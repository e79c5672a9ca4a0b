package gendan.platform;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a search looks through: one text for each customer, product, …, kept in a column with a trigram index.
///
/// Trigrams cannot find words of one or two characters, which in Chinese are the usual ones. So each Chinese
/// character stands as a word of its own (` 轴 承 `), for which the index also holds its beginning and end; Latin
/// words are found by any three letters or by their beginning. Full and half width, upper and lower case, accents,
/// simplified and traditional characters do not matter, nor do hyphens and dots within a word. [SearchTerms] asks.
public final class SearchText {
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern TIMES = Pattern.compile("(?<=\\d)\\s*[×✕*]\\s*(?=\\d)");
    private static final Pattern NOT_DIGIT = Pattern.compile("\\D");

    /// Marks that hold a word together: `6205-2RS` is looked for as `62052rs`.
    private static final String WITHIN_WORDS = "-_./:#+'’·";

    private final Set<String> pieces = new LinkedHashSet<>();

    /// Adds a name, which is found by its characters, by its full pinyin and by its initials.
    public SearchText name(String name) {
        if (name != null) {
            String plain = normalised(name);
            add(tokens(plain));
            for (Pinyin.Spelling spelling : Pinyin.of(plain)) {
                add(tokens(spelling.full()));
                add(tokens(spelling.initials()));
            }
        }
        return this;
    }

    /// Adds a code, a specification or whatever is not pronounced.
    public SearchText code(String code) {
        if (code != null) {
            add(tokens(normalised(code)));
        }
        return this;
    }

    /// Adds a telephone number by its digits, also without the country's 86.
    public SearchText phone(String phone) {
        if (phone != null) {
            String digits = NOT_DIGIT.matcher(normalised(phone)).replaceAll("");
            code(digits);
            if (digits.length() == 13 && digits.startsWith("86")) {
                code(digits.substring(2));
            }
        }
        return this;
    }

    private void add(List<String> tokens) {
        if (!tokens.isEmpty()) {
            pieces.add(String.join(" ", tokens));
        }
    }

    /// The text to be stored; pieces are kept apart, so that nothing is found across their borders.
    @Override
    public String toString() {
        return " " + String.join(" | ", pieces) + " ";
    }

    /// One spelling for all that people take for the same: compatible forms, lower case, no accents, simplified.
    public static String normalised(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String plain = Normalizer.normalize(ACCENTS.matcher(compatible).replaceAll(""), Normalizer.Form.NFKC);
        return Pinyin.simplify(TIMES.matcher(plain).replaceAll("x").toLowerCase(Locale.ROOT));
    }

    /// Chinese characters one by one, everything else in words.
    static List<String> tokens(String normalised) {
        List<String> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        normalised.codePoints().forEach(c -> {
            if (isSyllable(c)) {
                end(word, tokens);
                tokens.add(Character.toString(c));
            } else if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
            } else if (WITHIN_WORDS.indexOf(c) < 0) {
                end(word, tokens);
            }
        });
        end(word, tokens);
        return tokens;
    }

    private static void end(StringBuilder word, List<String> tokens) {
        if (!word.isEmpty()) {
            tokens.add(word.toString());
            word.setLength(0);
        }
    }

    /// Whether a character is a word or a syllable by itself: Chinese, Japanese, Korean.
    static boolean isSyllable(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> Character.isLetterOrDigit(character);
            default -> false;
        };
    }
}
