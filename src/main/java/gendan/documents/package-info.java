/// Orders on paper: the same content as PDF and as a workbook, in Chinese or English.
@ApplicationModule(
        allowedDependencies = {"kernel", "platform", "identity", "customer", "catalog", "inventory", "ordering"})
package gendan.documents;

import org.springframework.modulith.ApplicationModule;
