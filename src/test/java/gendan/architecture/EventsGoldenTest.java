package gendan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.kernel.Event;
import gendan.platform.Subscriber;
import gendan.testing.GendanTest;
import gendan.testing.Golden;
import gendan.testing.GoldenTest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/// What can happen, and who listens: the second half of every "what happens when …".
@GendanTest
class EventsGoldenTest {
    private final List<Subscriber> subscribers;

    EventsGoldenTest(List<Subscriber> subscribers) {
        this.subscribers = subscribers;
    }

    @GoldenTest
    void theGoldenListOfEventsIsUpToDate() {
        StringBuilder text = new StringBuilder("# Events and who listens\n\nAn event is written in the transaction of"
                + " its command; subscribers read it a moment later.\n\n"
                + "| event | module | what it carries | subscribers |\n|---|---|---|---|\n");
        events().forEach(event -> text.append("| %s | %s | %s | %s |%n"
                .formatted(Event.typeOf(event), module(event), components(event), listeners(event))));
        Golden.compare("events.md", text.toString());
    }

    @Test
    void everySubscriberHasANameOfItsOwnAndListensToSomething() {
        assertThat(subscribers).extracting(Subscriber::name).doesNotHaveDuplicates();
        assertThat(subscribers)
                .allSatisfy(subscriber -> assertThat(subscriber.interests()).isNotEmpty());
    }

    @Test
    void everyTypeOfEventHasANameOfItsOwn() {
        assertThat(events()).extracting(Event::typeOf).doesNotHaveDuplicates();
    }

    private static List<Class<? extends Event>> events() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Event.class));
        return scanner.findCandidateComponents("gendan").stream()
                .map(found -> load(found.getBeanClassName()))
                .filter(Class::isRecord)
                .sorted(Comparator.comparing(event -> module(event) + Event.typeOf(event)))
                .collect(Collectors.toList());
    }

    private static Class<? extends Event> load(String name) {
        try {
            return Class.forName(name).asSubclass(Event.class);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String module(Class<?> event) {
        return event.getPackageName().split("\\.")[1];
    }

    private static String components(Class<? extends Event> event) {
        return Arrays.stream(event.getRecordComponents())
                .map(component -> component.getName() + ": " + type(component))
                .collect(Collectors.joining(", "));
    }

    private static String type(RecordComponent component) {
        return type(component.getGenericType());
    }

    private static String type(Type type) {
        return switch (type) {
            case Class<?> plain -> plain.getSimpleName();
            case ParameterizedType generic ->
                type(generic.getRawType())
                        + Arrays.stream(generic.getActualTypeArguments())
                                .map(EventsGoldenTest::type)
                                .collect(Collectors.joining(", ", "‹", "›"));
            default -> type.getTypeName();
        };
    }

    private String listeners(Class<? extends Event> event) {
        return subscribers.stream()
                .filter(subscriber -> subscriber.interests().contains(event))
                .map(subscriber -> subscriber.getClass().getSimpleName())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
