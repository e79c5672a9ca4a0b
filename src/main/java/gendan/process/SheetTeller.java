package gendan.process;

import gendan.kernel.Event;
import gendan.ordering.TimelineTeller;
import gendan.platform.Messages;
import gendan.process.template.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What happened to the steps of an order's sheet, as sentences of the order's timeline.
@Component
final class SheetTeller implements TimelineTeller {
    private static final Map<String, Class<? extends SheetEvent>> TYPES = Arrays.stream(
                    SheetEvent.class.getPermittedSubclasses())
            .<Class<? extends SheetEvent>>map(type -> type.asSubclass(SheetEvent.class))
            .collect(Collectors.toUnmodifiableMap(Event::typeOf, Function.identity()));

    private final JsonMapper json;
    private final Messages messages;

    SheetTeller(JsonMapper json, Messages messages) {
        this.json = json;
        this.messages = messages;
    }

    @Override
    public String subjectType() {
        return Sheet.TYPE;
    }

    @Override
    public Told tell(String type, String payload, Locale locale) {
        SheetEvent event = json.readValue(payload, TYPES.get(type));
        return switch (event) {
            case StepStarted started -> told(locale, started, "", null);
            case StepCompleted completed -> told(locale, completed, "", completed.remark());
            case StepBlocked blocked ->
                told(
                        locale,
                        blocked,
                        "",
                        blocked.reason(),
                        messages.sentence(locale, "obstacle.name." + blocked.obstacle(), List.of()));
            case StepUnblocked unblocked -> told(locale, unblocked, "", unblocked.remark());
            case StepSkipped skipped -> told(locale, skipped, "", skipped.reason());
            case StepRepeated repeated -> told(locale, repeated, "", repeated.reason());
            case StepTaken taken -> told(locale, taken, "", null);
            case StepHandedOver handed ->
                told(locale, handed, handed.toId() == null ? ".queue" : "", handed.note(), handed.toName());
            case StepRemarked remarked -> told(locale, remarked, "", remarked.remark());
            case StepChecked checked ->
                told(locale, checked, checked.done() ? "" : ".undone", null, text(locale, checked.text()));
            case StepBecameLate late -> told(locale, late, "", null);
        };
    }

    private Told told(Locale locale, SheetEvent event, String variant, String reason, Object... more) {
        String code = "timeline." + Event.typeOf(event.getClass()) + variant;
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = text(locale, event.step().name());
        System.arraycopy(more, 0, arguments, 1, more.length);
        return new Told(messages.sentence(locale, code, Arrays.asList(arguments)), reason);
    }

    private static String text(Locale locale, Names names) {
        return Messages.isEnglish(locale) ? names.en() : names.zh();
    }
}
