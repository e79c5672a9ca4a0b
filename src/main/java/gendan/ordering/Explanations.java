package gendan.ordering;

import gendan.platform.Messages;
import gendan.platform.RequestContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Says decisions in the language of whoever asks.
@Component
final class Explanations {
    private final Messages messages;

    Explanations(Messages messages) {
        this.messages = messages;
    }

    /// A decision as it is shown.
    ///
    /// @param rule name and version of the rule
    /// @param inputs what the rule looked at
    /// @param flip the smallest change that would turn it, null where none is needed
    public record Explained(
            Decision.Kind kind,
            Decision.Outcome outcome,
            String rule,
            Map<String, String> inputs,
            String sentence,
            String flip) {}

    List<Explained> explain(List<Decision> decisions) {
        Locale locale = RequestContext.current().locale();
        return decisions.stream()
                .map(decision -> new Explained(
                        decision.kind(),
                        decision.outcome(),
                        decision.rule(),
                        decision.inputs(),
                        say(decision.reason(), locale),
                        decision.flip() == null ? null : say(decision.flip(), locale)))
                .toList();
    }

    private String say(Decision.Sentence sentence, Locale locale) {
        return messages.sentence(locale, sentence.code(), List.copyOf(sentence.arguments()));
    }
}
