package gendan;

import gendan.console.CommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The program. Without a word on the command line it serves; `gendan help` lists the other words.
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class Gendan {
    public static void main(String[] arguments) {
        CommandLine.run(Gendan.class, arguments);
    }
}
