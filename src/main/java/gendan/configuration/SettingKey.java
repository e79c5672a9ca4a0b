package gendan.configuration;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// One setting that a record of settings knows.
///
/// @param name as in a configuration file: `gendan.platform.time-zone`
/// @param defaultValue as it would be written there; empty when there is none
record SettingKey(String name, Class<?> type, String defaultValue) {

    /// All keys of a record with `@ConfigurationProperties`; records within it are followed.
    static List<SettingKey> of(Class<?> settings) {
        return below(prefix(settings), settings);
    }

    static String prefix(Class<?> settings) {
        var annotation = settings.getAnnotation(ConfigurationProperties.class);
        return annotation.prefix().isEmpty() ? annotation.value() : annotation.prefix();
    }

    private static List<SettingKey> below(String prefix, Class<?> settings) {
        var keys = new ArrayList<SettingKey>();
        for (RecordComponent component : settings.getRecordComponents()) {
            String name = prefix + "." + kebab(component.getName());
            Class<?> type = component.getType();
            if (type.isRecord()) {
                keys.addAll(below(name, type));
            } else {
                keys.add(new SettingKey(name, type, defaultOf(component, settings)));
            }
        }
        return keys;
    }

    private static String defaultOf(RecordComponent component, Class<?> settings) {
        Class<?>[] types = Arrays.stream(settings.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return Arrays.stream(settings.getDeclaredConstructor(types).getParameters())
                    .filter(parameter -> parameter.getName().equals(component.getName()))
                    .filter(parameter -> parameter.isAnnotationPresent(DefaultValue.class))
                    .map(parameter -> String.join(
                            ",", parameter.getAnnotation(DefaultValue.class).value()))
                    .findFirst()
                    .orElse("");
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record without its canonical constructor", e);
        }
    }

    /// Whether keys below it are known too: maps and lists.
    boolean open() {
        return Map.class.isAssignableFrom(type) || Collection.class.isAssignableFrom(type);
    }

    /// Whether its value may never be printed.
    boolean secret() {
        return name.endsWith("password") || name.endsWith("secret");
    }

    /// The name of the environment variable: GENDAN_PLATFORM_TIME_ZONE.
    String variable() {
        return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /// What kind of value it takes, in English and in Chinese.
    String[] kind() {
        if (type.isEnum()) {
            String values = String.join(
                    ", ",
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList());
            return new String[] {"one of " + values, "取值之一：" + values};
        }
        if (type == boolean.class || type == Boolean.class) {
            return new String[] {"true or false", "true 或 false"};
        }
        if (type == Duration.class) {
            return new String[] {"a duration such as 10s or 5m", "时长，如 10s、5m"};
        }
        return type.isPrimitive() || Number.class.isAssignableFrom(type)
                ? new String[] {"a number", "数字"}
                : new String[] {"a value of type " + type.getSimpleName(), type.getSimpleName() + " 类型的值"};
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
