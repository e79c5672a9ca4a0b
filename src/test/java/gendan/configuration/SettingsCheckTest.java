package gendan.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;
import outside.SampleSettings;

/// Whatever the operator mistypes stops the start with one line that names the remedy.
class SettingsCheckTest {

    @Test
    void knownKeysAreTakenInEverySpelling() {
        assertThatCode(() -> check(Map.of(
                        "gendan.sample.body-limit-mb", "9",
                        "gendan.sample.bodyLimitMb", "9",
                        "gendan.sample.words.any", "thing",
                        "gendan.sample.mail.host", "mail.example")))
                .doesNotThrowAnyException();
        assertThatCode(() -> checkVariables(Map.of(
                        "GENDAN_SAMPLE_BODY_LIMIT_MB", "9",
                        "GENDAN_SAMPLE_BODYLIMITMB", "9",
                        "GENDAN_SAMPLE_MAIL_HOST", "mail.example",
                        "GENDAN_JAVA_OPTS", "-Xmx1g",
                        "GENDANCE", "is not ours")))
                .doesNotThrowAnyException();
    }

    @Test
    void anUnknownKeyIsRefusedWithTheNearestKnownOne() {
        assertThat(refusal(Map.of("gendan.sample.pasue", "5s")))
                .contains("Unknown setting gendan.sample.pasue")
                .contains("nearest known one is gendan.sample.pause")
                .contains("未知的配置项");
        assertThat(refusal(Map.of("gendan.sample.mail.hots", "x"))).contains("gendan.sample.mail.host");
        assertThat(refusal(Map.of("gendan.simple.pause", "5s"))).contains("gendan.sample.pause");
    }

    @Test
    void anUnknownVariableIsRefusedToo() {
        var failure =
                catchThrowableOfType(StartFailure.class, () -> checkVariables(Map.of("GENDAN_SAMPLE_PUASE", "5s")));
        assertThat(failure).hasMessageContaining("GENDAN_SAMPLE_PUASE").hasMessageContaining("gendan.sample.pause");
        assertThat(catchThrowableOfType(
                        StartFailure.class, () -> checkVariables(Map.of("GENDAN_SAMPLE_BODY_LIMIT_MB", "900"))))
                .as("the longer spelling is read, not only allowed")
                .hasMessageContaining("1 to 100 megabytes");
    }

    @Test
    void aBrokenValueIsNamedWithItsRangeUnitAndDefault() {
        assertThat(refusal(Map.of("gendan.sample.body-limit-mb", "900")))
                .contains("gendan.sample.body-limit-mb: 1 to 100 megabytes, not 900")
                .contains("Default: 8")
                .contains("默认 8");
        assertThat(refusal(Map.of("gendan.sample.body-limit-mb", "many")))
                .contains("gendan.sample.body-limit-mb = many")
                .contains("not a number")
                .contains("应为数字");
        assertThat(refusal(Map.of("gendan.sample.pause", "long")))
                .contains("gendan.sample.pause = long")
                .contains("10s or 5m")
                .contains("Default: 10s");
        assertThat(refusal(Map.of("gendan.sample.mail.host", "a b")))
                .contains("under gendan.sample")
                .contains("a host name has no blanks");
    }

    @Test
    void aSecretIsNeverPrinted() {
        assertThat(refusal(Map.of("gendan.sample.secret", "hunter2")))
                .contains("***")
                .doesNotContain("hunter2");
    }

    @Test
    void theLineOfTheFileIsNamed() throws Exception {
        var environment = new StandardEnvironment();
        var file = new ByteArrayResource("gendan:\n  sample:\n    puase: 5s\n".getBytes(), "gendan.yaml");
        new YamlPropertySourceLoader().load("gendan.yaml", file).forEach(environment.getPropertySources()::addFirst);
        var failure = catchThrowableOfType(StartFailure.class, () -> run(environment));
        assertThat(failure).hasMessageContaining("gendan.yaml").hasMessageContaining("3:");
    }

    private static String refusal(Map<String, Object> properties) {
        String line = catchThrowableOfType(StartFailure.class, () -> check(properties))
                .getMessage();
        assertThat(line.lines()).hasSize(1);
        return line;
    }

    private static void check(Map<String, Object> properties) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        run(environment);
    }

    private static void checkVariables(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        run(environment);
    }

    private static void run(StandardEnvironment environment) {
        ConfigurationPropertySources.attach(environment);
        new SettingsCheck(environment, List.of(SampleSettings.class)).run();
    }
}
