/// What the operator sets, checked before anything starts: unknown keys, broken values, and how a start that
/// cannot go on is told in one line.
@ApplicationModule(allowedDependencies = {})
package gendan.configuration;

import org.springframework.modulith.ApplicationModule;
