package gendan.ordering;

import gendan.kernel.Violation;
import java.util.List;
import java.util.Map;

/// A rule's answer to an order, with all that is needed to explain it later.
///
/// @param kind what was decided on
/// @param rule name and version of the rule, such as `credit/1`
/// @param inputs what the rule looked at, as it was then
/// @param reason the sentence, as code and arguments
/// @param flip the smallest change that would turn the answer, or null where none is needed
public record Decision(
        Kind kind, Outcome outcome, String rule, Map<String, String> inputs, Sentence reason, Sentence flip) {
    /// What was decided on.
    public enum Kind {
        BLACKLIST,
        CREDIT,
        PRICE,
        STOCK
    }

    /// What came out.
    public enum Outcome {
        PASS,
        WARN,
        REFUSE,
        RELEASED
    }

    /// A sentence in no language yet.
    public record Sentence(String code, List<String> arguments) {
        public static Sentence of(String code, String... arguments) {
            return new Sentence(code, List.of(arguments));
        }
    }

    /// The refusal as it is answered to the caller: the reason, then the way out.
    List<Violation> asViolations() {
        Violation because = Violation.of(reason.code, field(), reason.arguments.toArray());
        return flip == null
                ? List.of(because)
                : List.of(because, Violation.of(flip.code, field(), flip.arguments.toArray()));
    }

    private String field() {
        return switch (kind) {
            case BLACKLIST, CREDIT -> "/customerId";
            case PRICE, STOCK -> "/lines";
        };
    }
}
