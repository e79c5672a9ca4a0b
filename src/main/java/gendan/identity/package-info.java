/// Who people are and what they may do: people, teams, roles, permissions, data scope, login, tokens, and the
/// security filters in front of every endpoint.
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
package gendan.identity;

import org.springframework.modulith.ApplicationModule;
