package gendan.configuration;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Runs [SettingsCheck] over all records of settings in the program before the first bean is made.
@Configuration(proxyBeanMethods = false)
class ConfigurationChecks {

    @Bean
    static BeanFactoryPostProcessor settingsCheck(Environment environment) {
        return beans -> new SettingsCheck(environment, recordsIn(beans)).run();
    }

    private static List<Class<?>> recordsIn(ConfigurableListableBeanFactory beans) {
        var records = new ArrayList<Class<?>>();
        for (String name : beans.getBeanDefinitionNames()) {
            // Spring Boot calls them by their prefix and class
            Class<?> type = name.startsWith("gendan.") ? beans.getType(name, false) : null;
            if (type != null && type.isRecord() && type.isAnnotationPresent(ConfigurationProperties.class)) {
                records.add(type);
            }
        }
        return records;
    }
}
