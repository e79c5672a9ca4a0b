package gendan.testing;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// The one program of the tests' JVM, on a throw-away PostgreSQL that goes with the JVM.
public final class TestGendan implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings()));
    }

    private static Map<String, Object> settings() {
        StopgapPostgres database = StopgapPostgres.running();
        return Map.of(
                "spring.datasource.url", database.jdbcUrl(),
                "spring.datasource.username", "postgres",
                "spring.datasource.password", "",
                "logging.level.root", "warn",
                "spring.main.log-startup-info", "false");
    }
}
