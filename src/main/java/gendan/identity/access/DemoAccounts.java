package gendan.identity.access;

import java.util.List;

/// A bean of this type says that the program runs with the demo company; the login page then offers its accounts.
/// Without one nothing of the kind is shown.
public interface DemoAccounts {
    List<Account> accounts();

    /// @param roleName in Chinese, shown beside the name; the page looks its own language up by roleCode
    record Account(String loginName, String password, String name, String roleCode, String roleName) {}
}
