package gendan.identity;

import gendan.kernel.DataScope;
import java.util.List;
import java.util.UUID;

/// What an administrator decides about a person.
///
/// @param loginName lower case, 2 to 64 of letters, digits and `. _ @ -`
/// @param locale `zh-CN` or `en-US`
/// @param timeZone IANA name
/// @param regionCode first digits of the division code of the region they work for; null: the team's
/// @param scope how much they see; null: as their widest role says
public record PersonDetails(
        String loginName,
        String name,
        String email,
        String phone,
        String locale,
        String timeZone,
        UUID teamId,
        List<String> roleCodes,
        String regionCode,
        DataScope scope,
        boolean active) {
    /// The role that may do everything, of which one active holder must always be left.
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    boolean isActiveAdministrator() {
        return active && roleCodes.contains(ADMINISTRATOR);
    }
}
