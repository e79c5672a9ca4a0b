package gendan.customer;

import gendan.platform.SearchText;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// What two spellings of one company's name have in common: 深圳市华强电子有限公司, 華強電子（深圳）股份有限公司 and
/// 华强电子 are all 华强电子.
@Component
final class CompanyName {
    private static final int SHORTEST_CORE = 3;
    private static final Pattern LEGAL_FORM = Pattern.compile("(?:集团|控股|股份|有限责任|有限|责任|总|分|无限|个人独资)*公司$|(?:集团|控股|股份)$"
            + "|\\b(?:co|company|limited|ltd|inc|incorporated|corp|corporation|llc|plc|gmbh|ag|bv|sa|srl|pty)$");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<String> places;

    CompanyName(Divisions divisions) {
        this.places = divisions.placeNames().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /// @return lower case without blanks and signs; never empty unless the name holds no letter and no digit
    String core(String name) {
        String words =
                SIGNS.matcher(SearchText.normalised(name)).replaceAll(" ").strip();
        String core = withoutPlaces(withoutLegalForm(withoutPlaceInBrackets(words, name)));
        return core.replace(" ", "");
    }

    /// 华强电子（深圳）有限公司: what stood in brackets is a word of its own here.
    private String withoutPlaceInBrackets(String words, String name) {
        if (name.indexOf('(') < 0 && name.indexOf('（') < 0) {
            return words;
        }
        StringBuilder rest = new StringBuilder();
        for (String word : words.split(" ")) {
            boolean place = places.contains(word) || word.equals("集团") || word.equals("中国");
            rest.append(place ? "" : isHan(word) ? word : " " + word + " ");
        }
        String kept = rest.toString().replaceAll(" +", " ").strip();
        return kept.isEmpty() ? words : kept;
    }

    private static String withoutLegalForm(String words) {
        String shorter = words;
        String longer;
        do {
            longer = shorter;
            shorter = LEGAL_FORM.matcher(longer).replaceFirst("").strip();
        } while (!shorter.equals(longer) && !shorter.isEmpty());
        return shorter.isEmpty() ? longer : shorter;
    }

    private String withoutPlaces(String words) {
        String core = words;
        for (int i = 0; i < 2; i++) {
            for (String place : places) {
                if (core.startsWith(place) && core.length() >= place.length() + SHORTEST_CORE) {
                    core = core.substring(place.length());
                    break;
                }
            }
        }
        return core;
    }

    private static boolean isHan(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN;
    }
}
