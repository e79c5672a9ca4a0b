/// Orders: the core. `OrderLifecycle` says what may happen, one class for each command says how.
@ApplicationModule(allowedDependencies = {"kernel", "platform", "identity", "customer", "catalog", "inventory"})
package gendan.ordering;

import org.springframework.modulith.ApplicationModule;
