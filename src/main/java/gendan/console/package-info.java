/// The command line: serving, the words that do one thing and end, and what a start prints.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "configuration",
            "database::backup",
            "identity::access",
            "inventory",
            "integration::online-retail"
        })
package gendan.console;

import org.springframework.modulith.ApplicationModule;
