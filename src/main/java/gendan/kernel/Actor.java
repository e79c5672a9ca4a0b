package gendan.kernel;

import java.util.Set;
import java.util.UUID;

/// Who does something: a person at the page, a connected program with a token, or the system itself.
///
/// @param personId the person, or the person on whose behalf the token acts; null for the system
/// @param name as it is shown in the timeline
/// @param kind through what they act
/// @param permissions what they may do at this moment
/// @param scope how much they see
/// @param teamId their team, or null
/// @param regionCode the region (first digits of the division code) of [DataScope#REGION], or null
public record Actor(
        UUID personId,
        String name,
        Kind kind,
        Set<Permission> permissions,
        DataScope scope,
        UUID teamId,
        String regionCode) {
    /// Through what somebody acts.
    public enum Kind {
        PERSON,
        TOKEN,
        SYSTEM
    }

    /// Jobs and subscribers act as this one; it may do and see everything.
    public static final Actor SYSTEM =
            new Actor(null, "system", Kind.SYSTEM, Set.of(Permission.values()), DataScope.ALL, null, null);

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /// @throws Rejection `permission.missing` (403)
    public void require(Permission permission) {
        if (!may(permission)) {
            throw Rejection.forbidden("permission.missing", permission.code());
        }
    }

    /// Whether something of that owner, team and region lies within what this actor sees.
    public boolean sees(UUID ownerId, UUID ownerTeamId, String ownerRegionCode) {
        boolean own = personId != null && personId.equals(ownerId);
        return switch (scope) {
            case ALL -> true;
            case OWN -> own;
            case TEAM -> own || teamId != null && teamId.equals(ownerTeamId);
            case REGION ->
                own || regionCode != null && ownerRegionCode != null && ownerRegionCode.startsWith(regionCode);
        };
    }
}
