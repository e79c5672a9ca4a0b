package gendan.testing;

import gendan.integration.onlineretail.RetailWorld;
import gendan.inventory.StockWorld;
import gendan.ordering.OrderWorld;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/// The beans that only tests have.
@Configuration(proxyBeanMethods = false)
@Import({Fixtures.class, OrderWorld.class, RetailWorld.class, StockWorld.class})
class TestConfiguration {
    /// Lazy, as the port is known only once the program listens.
    @Bean
    @Lazy
    Http http(Environment environment, JsonMapper json) {
        return Http.to("http://localhost:" + environment.getRequiredProperty("local.server.port"), json);
    }
}
