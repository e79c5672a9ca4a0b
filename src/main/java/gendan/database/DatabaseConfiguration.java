package gendan.database;

import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives Spring the database. The pool and Flyway are made from it, so it is closed after them.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    Database database(DatabaseSettings settings, DataSettings data) {
        return Database.open(settings, data);
    }

    @Bean
    FlywayConfigurationCustomizer migrations() {
        return Migrations::configure;
    }

    @Bean
    FlywayMigrationStrategy migrate() {
        return Migrations::migrate;
    }
}
