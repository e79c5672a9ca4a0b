/// Products and the SKUs in which they are ordered and kept in stock, with prices, taxes and packing.
@ApplicationModule(allowedDependencies = {"kernel", "platform", "identity"})
package gendan.catalog;

import org.springframework.modulith.ApplicationModule;
