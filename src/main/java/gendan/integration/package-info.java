/// What comes from and goes to other programs. So far: imports of files ([gendan.integration.ImportRun]); what is
/// special about one source has a package of its own, such as `onlineretail`.
@ApplicationModule(allowedDependencies = {"kernel", "platform", "identity", "customer", "catalog", "ordering"})
package gendan.integration;

import org.springframework.modulith.ApplicationModule;
