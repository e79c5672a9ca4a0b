package gendan.identity;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import java.util.Set;

/// The rule of who may give what: nobody gives, changes or takes away what goes beyond their own permissions.
/// Otherwise whoever may edit people could make himself administrator, or take over somebody who is.
final class Grants {
    private Grants() {}

    /// `token.own` counts for nothing, as tokens never do more than their owner; and a token, which cannot have
    /// it, could otherwise not look after people who do.
    static boolean covers(Actor actor, Set<Permission> permissions) {
        return permissions.stream().allMatch(permission -> permission == Permission.TOKEN_OWN || actor.may(permission));
    }
}
