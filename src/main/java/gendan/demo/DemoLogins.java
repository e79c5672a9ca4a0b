package gendan.demo;

import gendan.identity.access.DemoAccounts;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// The accounts that the login page offers in demo mode: one for each role, all with the same password.
@Component
@ConditionalOnProperty("gendan.demo.enabled")
public final class DemoLogins implements DemoAccounts {
    /// Known to everybody who reads this; a database with it never serves a real company ([DemoStart]).
    public static final String PASSWORD = "demo-123456";

    private static final Map<String, String> ROLE_NAMES = Map.of(
            "ORDER_ADMINISTRATOR", "跟单员",
            "SALES", "销售",
            "SUPERVISOR", "主管",
            "WAREHOUSE", "仓库管理员",
            "PRODUCTION", "生产计划",
            "PURCHASING", "采购",
            "LOGISTICS", "物流协调员",
            "FINANCE", "财务",
            "CUSTOMER_SERVICE", "客服",
            "ADMINISTRATOR", "管理员");

    private final List<Account> accounts = DemoPerson.all().stream()
            .filter(DemoPerson::offered)
            .map(person -> new Account(
                    person.loginName(), PASSWORD, person.name(), person.role(), ROLE_NAMES.get(person.role())))
            .toList();

    @Override
    public List<Account> accounts() {
        return accounts;
    }
}
