package gendan.testing;

import gendan.Gendan;
import gendan.database.Durability;
import gendan.database.LocalPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
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

    /// Another program on an empty database of its own, for tests of the very first start. It costs some seconds;
    /// whoever starts it closes it.
    ///
    /// @param arguments settings such as `--gendan.identity.lock-minutes=1`
    public static ServletWebServerApplicationContext startAnother(String... arguments) {
        return startAnother(new SpringApplication(Gendan.class), arguments);
    }

    /// The same, with somebody who sees and may exchange each bean.
    public static ServletWebServerApplicationContext startAnother(BeanPostProcessor watching, String... arguments) {
        var program = new SpringApplication(Gendan.class);
        program.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(watching));
        return startAnother(program, arguments);
    }

    private static ServletWebServerApplicationContext startAnother(SpringApplication program, String... arguments) {
        String name = "another_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = DriverManager.getConnection(
                        database().jdbcUrl(), database().user(), database().password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        var all = new ArrayList<>(List.of(arguments));
        all.add("--server.port=0");
        all.add("--gendan.identity.password-memory-kb=1024");
        all.add("--logging.level.root=warn");
        all.add("--spring.main.log-startup-info=false");
        all.add("--gendan.db.url=" + database().jdbcUrl().replaceFirst("/[^/?]+([?]|$)", "/" + name + "$1"));
        all.add("--gendan.db.user=" + database().user());
        all.add("--gendan.db.password=" + database().password());
        return (ServletWebServerApplicationContext) program.run(all.toArray(String[]::new));
    }
}
