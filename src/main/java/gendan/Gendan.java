package gendan;

import gendan.database.backup.DatabaseCommands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The program. Without a word on the command line it serves; the other words are in the operator's guide.
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class Gendan {
    public static void main(String[] arguments) {
        if (arguments.length > 0 && DatabaseCommands.knows(arguments[0])) {
            System.exit(DatabaseCommands.run(arguments));
        }
        SpringApplication.run(Gendan.class, arguments);
    }
}
