package gendan.process.dispatch;

import gendan.platform.Messages;
import gendan.process.dispatch.Assignment.Considered;
import gendan.process.dispatch.DispatchRule.Choice;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Why somebody got a step, or nobody, as a sentence.
@Component
public final class AssignmentWording {
    private static final int MOST_NAMED = 4;
    private static final int MINUTES_AN_HOUR = 60;

    private final Messages messages;
    private final JsonMapper json;

    AssignmentWording(Messages messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /// @param stored as it stands with a step; null gives null
    public String ofStored(Locale locale, String stored) {
        return stored == null ? null : of(locale, json.readValue(stored, Assignment.class));
    }

    public String of(Locale locale, Assignment assignment) {
        if (assignment.rule() == null) {
            return say(locale, "dispatch.no-rule");
        }
        String rule = Messages.isEnglish(locale)
                ? assignment.rule().en()
                : assignment.rule().zh();
        if (assignment.choice() == Choice.QUEUE) {
            return say(locale, "dispatch.queued", assignment.position(), rule);
        }
        List<Considered> considered = assignment.considered();
        if (assignment.personId() == null) {
            return considered.isEmpty()
                    ? say(locale, "dispatch.nobody-there", assignment.position(), rule)
                    : say(locale, "dispatch.nobody-free", assignment.position(), rule, named(locale, considered));
        }
        if (assignment.choice() == Choice.ORDER_OWNER) {
            return say(locale, "dispatch.order-owner", assignment.position(), rule, assignment.personName());
        }
        String own = hours(locale, considered.getFirst().openMinutes());
        List<Considered> others = considered.subList(1, considered.size());
        return others.isEmpty()
                ? say(locale, "dispatch.only-one", assignment.position(), rule, assignment.personName(), own)
                : say(
                        locale,
                        "dispatch.least-loaded",
                        assignment.position(),
                        rule,
                        assignment.personName(),
                        own,
                        named(locale, others));
    }

    /// The first few, each with his load or with what excludes him.
    private String named(Locale locale, List<Considered> considered) {
        String names = considered.stream()
                .limit(MOST_NAMED)
                .map(each -> each.name() + " "
                        + (each.excluded() == null
                                ? hours(locale, each.openMinutes())
                                : say(locale, "enum.Exclusion." + each.excluded())))
                .collect(Collectors.joining(Messages.isEnglish(locale) ? ", " : "、"));
        int more = considered.size() - MOST_NAMED;
        return more > 0 ? names + say(locale, "dispatch.and-more", more) : names;
    }

    private String hours(Locale locale, long minutes) {
        return say(locale, "dispatch.hours", minutes / MINUTES_AN_HOUR, minutes % MINUTES_AN_HOUR);
    }

    private String say(Locale locale, String code, Object... arguments) {
        return messages.sentence(locale, code, List.of(arguments));
    }
}
