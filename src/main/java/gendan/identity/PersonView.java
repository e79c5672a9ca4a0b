package gendan.identity;

import gendan.kernel.DataScope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A person as the pages about people show them.
///
/// @param scope what was set for this person alone; absent when the roles decide
/// @param effectiveScope what they see in fact
/// @param roleCodes the same roles as in `roles`, as a change takes them
/// @param lockedUntil set while the login name is locked after failed attempts
/// @param lastSeenAt of the logins that still exist
record PersonView(
        UUID id,
        String loginName,
        String name,
        String email,
        String phone,
        String locale,
        String timeZone,
        UUID teamId,
        String teamName,
        String regionCode,
        DataScope scope,
        DataScope effectiveScope,
        List<Role> roles,
        List<String> roleCodes,
        boolean active,
        Instant lockedUntil,
        Instant lastSeenAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {
    /// @param name in the caller's language
    record Role(String code, String name) {}
}
