package gendan.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What somebody typed into a search field, as an SQL predicate on a column of [SearchText].
///
/// ```java
/// var terms = SearchTerms.of(q);
/// jdbc.sql("select … where " + terms.sql("c.search_text")).params(terms.parameters())
/// ```
///
/// All terms must be there, in any order. Values go as parameters only; the text has one form per number of terms.
public final class SearchTerms {
    /// Further terms narrow nothing that matters.
    private static final int MAX_TERMS = 6;

    private static final int MAX_LENGTH = 60;

    private final List<String> patterns;
    private final boolean asked;

    private SearchTerms(List<String> patterns, boolean asked) {
        this.patterns = patterns;
        this.asked = asked;
    }

    /// @param q as it was typed; null or blank asks for everything
    public static SearchTerms of(String q) {
        if (q == null || q.isBlank()) {
            return new SearchTerms(List.of(), false);
        }
        Set<String> patterns = new LinkedHashSet<>();
        StringBuilder run = new StringBuilder();
        for (String token : SearchText.tokens(SearchText.normalised(q))) {
            if (SearchText.isSyllable(token.codePointAt(0))) {
                run.append(token).append(' ');
            } else {
                endRun(run, patterns);
                String word = shortened(token);
                patterns.add(word.codePointCount(0, word.length()) < 3 ? "% " + word + "%" : "%" + word + "%");
            }
        }
        endRun(run, patterns);
        return new SearchTerms(patterns.stream().limit(MAX_TERMS).toList(), true);
    }

    private static void endRun(StringBuilder run, Set<String> patterns) {
        if (!run.isEmpty()) {
            patterns.add("% " + shortened(run.toString()).strip() + " %");
            run.setLength(0);
        }
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MAX_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH));
    }

    /// Whether anything was asked for.
    public boolean isAsked() {
        return asked;
    }

    /// A predicate without outer brackets; `true` when everything was asked for, `false` when what was typed holds
    /// no letter and no digit.
    public String sql(String column) {
        if (patterns.isEmpty()) {
            return asked ? "false" : "true";
        }
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            conditions.add(column + " like :term" + i);
        }
        return String.join(" and ", conditions);
    }

    /// `term0`, `term1`, …
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (int i = 0; i < patterns.size(); i++) {
            parameters.put("term" + i, patterns.get(i));
        }
        return parameters;
    }
}
