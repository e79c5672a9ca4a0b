package gendan.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.testing.Golden;
import gendan.testing.GoldenTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/// The sample configuration in the archive is made from the records of settings, so it cannot say anything else.
class SampleConfigurationTest {

    private static final String HEAD = """
            # Gendan's settings. Copy this file to gendan.yaml and change what you need; every line has its default.
            # Each can also be given as a variable: gendan.data.dir as GENDAN_DATA_DIR.
            # Gendan 的配置。复制为 gendan.yaml 后按需修改，各行均为默认值。
            # 每项也可用环境变量给出：gendan.data.dir 即 GENDAN_DATA_DIR。

            server:
              # Port and address on which Gendan answers; 127.0.0.1 when a proxy stands in front of it.
              # Gendan 监听的端口和地址；前面有反向代理时用 127.0.0.1。
              port: 8080
              address: 0.0.0.0
              # native: believe the proxy's X-Forwarded-* headers; none: there is no proxy.
              # native 表示采信反向代理的 X-Forwarded-* 头，none 表示没有反向代理。
              forward-headers-strategy: none

            gendan:
            """;

    private final List<Class<?>> records = records();

    @GoldenTest
    void theSampleListsEverySettingWithItsDefault() {
        Golden.compare("gendan.example.yaml", sample());
    }

    @Test
    void everySettingIsDescribedInBothLanguages() {
        for (String language : List.of("en", "zh")) {
            var texts = new SettingTexts(language);
            assertThat(keys())
                    .allSatisfy(key -> assertThat(texts.of(key.name()))
                            .as("add %s to messages/settings_%s.properties", key.name(), language)
                            .isNotBlank());
        }
    }

    @Test
    void everySettingHasADefault() {
        assertThat(records).hasSizeGreaterThan(3).allMatch(Class::isRecord);
        var environment = new StandardEnvironment();
        ConfigurationPropertySources.attach(environment);
        new SettingsCheck(environment, records).run();
    }

    @Test
    void theSampleIsAccepted() throws Exception {
        var environment = new StandardEnvironment();
        var file = new ByteArrayResource(sample().getBytes(StandardCharsets.UTF_8), "gendan.example.yaml");
        new YamlPropertySourceLoader().load("sample", file).forEach(environment.getPropertySources()::addFirst);
        ConfigurationPropertySources.attach(environment);
        new SettingsCheck(environment, records).run();
        assertThat(environment.getProperty("gendan.data.dir")).isEqualTo("./data");
    }

    private String sample() {
        var english = new SettingTexts("en");
        var chinese = new SettingTexts("zh");
        var yaml = new StringBuilder(HEAD);
        String section = "";
        for (SettingKey key : keys()) {
            String[] parts = key.name().split("\\.", 3);
            if (!parts[1].equals(section)) {
                section = parts[1];
                yaml.append("  ").append(section).append(":\n");
            }
            yaml.append("    # ").append(english.of(key.name())).append('\n');
            yaml.append("    # ").append(chinese.of(key.name())).append('\n');
            String value = key.defaultValue().isEmpty() ? "\"\"" : key.defaultValue();
            yaml.append("    ")
                    .append(parts[2])
                    .append(": ")
                    .append(key.open() ? "{}" : value)
                    .append('\n');
        }
        return yaml.toString();
    }

    private List<SettingKey> keys() {
        return records.stream().flatMap(each -> SettingKey.of(each).stream()).toList();
    }

    private static List<Class<?>> records() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        var names = new ArrayList<String>();
        scanner.findCandidateComponents("gendan").forEach(each -> names.add(each.getBeanClassName()));
        return names.stream()
                .<Class<?>>map(SampleConfigurationTest::load)
                .sorted(java.util.Comparator.comparing(SettingKey::prefix))
                .toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
