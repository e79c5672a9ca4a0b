package gendan.identity.access;

import gendan.kernel.DataScope;
import java.util.List;
import java.util.UUID;

/// Who is logged in, and what the page may offer them.
///
/// @param demo whether the program runs with the demo company
record SessionView(Person person, boolean demo) {
    /// @param scope how much of the data the person sees
    /// @param permissions codes such as `order.read`
    record Person(
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
            List<Role> roles,
            List<String> permissions) {}

    /// @param name in the caller's language
    record Role(String code, String name) {}

    /// What may be known before anybody has logged in.
    ///
    /// @param demoAccounts null unless in demo mode
    record State(
            boolean authenticated,
            boolean setupRequired,
            boolean demo,
            List<DemoAccounts.Account> demoAccounts,
            String version) {}
}
