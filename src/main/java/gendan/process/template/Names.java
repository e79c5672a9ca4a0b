package gendan.process.template;

import gendan.kernel.Violations;
import gendan.platform.Messages;
import gendan.platform.RequestContext;

/// A text in both languages.
public record Names(String zh, String en) {
    /// In the language of whoever asks; the other one where it is missing.
    String shown() {
        boolean english = Messages.isEnglish(RequestContext.current().locale());
        String first = english ? en : zh;
        String text = first == null || first.isBlank() ? english ? zh : en : first;
        return text == null ? "" : text.strip();
    }

    boolean isEmpty() {
        return (zh == null || zh.isBlank()) && (en == null || en.isBlank());
    }

    /// Both languages are needed.
    static void check(Violations violations, String field, Names names, int longest) {
        Names given = names == null ? new Names(null, null) : names;
        violations.requiredText(field + "/zh", given.zh, longest);
        violations.requiredText(field + "/en", given.en, longest);
    }
}
