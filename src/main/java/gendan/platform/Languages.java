package gendan.platform;

import java.util.Locale;

/// Which of the product's two languages a caller wants.
public final class Languages {
    private static final int LONGEST_HEADER = 200;

    private Languages() {}

    /// The preferred one of Chinese and English in an `Accept-Language` header; null when it names neither.
    public static Locale preferred(String header) {
        if (header == null || header.length() > LONGEST_HEADER) {
            return null;
        }
        Locale first = languageOf(header);
        if (first != null) {
            return first;
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> languageOf(range.getRange()))
                    .filter(language -> language != null)
                    .findFirst()
                    .orElse(null);
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    /// The language of a tag such as `en-US`; null for another than the product's two.
    public static Locale languageOf(String tag) {
        if (tag == null || tag.length() < 2 || tag.length() > 2 && Character.isLetter(tag.charAt(2))) {
            return null;
        }
        if (tag.regionMatches(true, 0, "zh", 0, 2)) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        return tag.regionMatches(true, 0, "en", 0, 2) ? Locale.ENGLISH : null;
    }
}
