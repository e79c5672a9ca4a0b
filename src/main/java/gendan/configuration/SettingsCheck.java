package gendan.configuration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/// Looks at everything under `gendan.` that a file, the environment or the command line sets, before anything
/// starts. An unknown key or a broken value stops the start with one line.
final class SettingsCheck {

    /// Variables that the start scripts read, not the program.
    static final Set<String> OF_THE_SCRIPTS =
            Set.of("GENDAN_JAVA_HOME", "GENDAN_JAVA_OPTS", "GENDAN_CONFIG", "GENDAN_HOME");

    private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("gendan");

    private final Environment environment;
    private final List<Class<?>> records;
    private final List<SettingKey> known = new ArrayList<>();

    /// @param records all records with `@ConfigurationProperties("gendan.…")`
    SettingsCheck(Environment environment, List<Class<?>> records) {
        this.environment = environment;
        this.records = records;
        records.forEach(each -> known.addAll(SettingKey.of(each)));
    }

    /// @throws StartFailure at the first setting that is unknown or broken
    void run() {
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource all) {
                all.stream().filter(OURS::isAncestorOf).forEach(name -> refuseUnknown(name, source));
            }
        }
        records.forEach(this::refuseBroken);
    }

    private void refuseUnknown(ConfigurationPropertyName name, ConfigurationPropertySource source) {
        ConfigurationProperty property = source.getConfigurationProperty(name);
        String where = property == null || property.getOrigin() == null
                ? ""
                : property.getOrigin().toString();
        if (OF_THE_SCRIPTS.contains(variable(name)) || known.stream().anyMatch(key -> isMeant(key, name, source))) {
            return;
        }
        String nearest = nearest(name.toString());
        throw new StartFailure(
                "Unknown setting %1$s (%2$s); the nearest known one is %3$s: correct or remove it. 未知的配置项 %1$s（%2$s），最接近的是 %3$s：请改正或删除。"
                        .formatted(name, where, nearest),
                null);
    }

    /// Environment variables cannot hold dashes: there GENDAN_PLATFORM_TIME_ZONE and GENDAN_PLATFORM_TIMEZONE both mean
    /// `gendan.platform.time-zone`.
    private static boolean isMeant(SettingKey key, ConfigurationPropertyName name, ConfigurationPropertySource source) {
        ConfigurationPropertyName full = ConfigurationPropertyName.of(key.name());
        return full.equals(name)
                || (key.open() && full.isAncestorOf(name))
                || (source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource
                        && key.variable().equals(variable(name)));
    }

    private static String variable(ConfigurationPropertyName name) {
        return name.toString().replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private String nearest(String name) {
        return known.stream()
                .map(SettingKey::name)
                .min(Comparator.comparingInt((String key) -> EditDistance.between(key, name))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("-");
    }

    private void refuseBroken(Class<?> settings) {
        String prefix = SettingKey.prefix(settings);
        try {
            Binder.get(environment).bindOrCreate(prefix, Bindable.of(settings));
        } catch (BindException e) {
            throw broken(prefix, e);
        }
    }

    private StartFailure broken(String prefix, BindException e) {
        for (SettingKey key : known) {
            ConfigurationPropertyName name = ConfigurationPropertyName.of(key.name());
            if (name.equals(e.getName()) || (key.open() && name.isAncestorOf(e.getName()))) {
                return BrokenSetting.notReadable(key, e);
            }
        }
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String said = String.valueOf(root.getMessage());
        return known.stream()
                .filter(key -> said.startsWith(key.name() + ":"))
                .findFirst()
                .map(key -> BrokenSetting.refusedByItsRecord(key, said, e))
                .orElseGet(() -> BrokenSetting.refusedByItsRecord(prefix, said, e));
    }
}
