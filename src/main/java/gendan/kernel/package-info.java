/// Words that every module speaks: money, ids, the actor, the rejection, the page. Pure Java, no Spring.
@ApplicationModule(allowedDependencies = {})
package gendan.kernel;

import org.springframework.modulith.ApplicationModule;
