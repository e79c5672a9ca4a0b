/// Customers: who they are, how to reach them, where to deliver, what they owe and may owe, whether to trade at all.
@ApplicationModule(allowedDependencies = {"kernel", "platform", "identity"})
package gendan.customer;

import org.springframework.modulith.ApplicationModule;
