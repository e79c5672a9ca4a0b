/// A small believable company, made through the real commands at the first start in demo mode.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "configuration",
            "identity",
            "identity::access",
            "customer",
            "catalog",
            "inventory",
            "ordering",
            "process::dispatch",
            "process::template"
        })
package gendan.demo;

import org.springframework.modulith.ApplicationModule;
