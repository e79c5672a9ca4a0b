package gendan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The program. Without a word on the command line it serves; the other words are in the operator's guide.
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class Gendan {
    public static void main(String[] arguments) {
        SpringApplication.run(Gendan.class, arguments);
    }
}
