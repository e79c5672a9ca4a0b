package gendan.testing;

import gendan.database.Durability;
import gendan.database.LocalPostgres;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// The one program of the tests' JVM, on a throw-away PostgreSQL that goes with the JVM.
public final class TestGendan implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static LocalPostgres database;

    /// The PostgreSQL of this JVM, started when first asked for.
    public static synchronized LocalPostgres database() {
        if (database == null) {
            database = LocalPostgres.temporary(Durability.NONE);
        }
        return database;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = Map.<String, Object>of(
                "gendan.db.url", database().jdbcUrl(),
                "gendan.db.user", database().user(),
                "gendan.db.password", database().password());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
    }
}
