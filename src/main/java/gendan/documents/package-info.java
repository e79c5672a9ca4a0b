/// Orders and their process sheets on paper: the same content as PDF and as a workbook, in Chinese or English.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "identity",
            "customer",
            "catalog",
            "inventory",
            "ordering",
            "calendar",
            "process"
        })
package gendan.documents;

import org.springframework.modulith.ApplicationModule;
