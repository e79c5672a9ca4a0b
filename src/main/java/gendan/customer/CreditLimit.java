package gendan.customer;

import gendan.kernel.Money;
import gendan.kernel.Violations;
import java.math.BigDecimal;

/// Checks what somebody wants to set as a credit limit.
final class CreditLimit {
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private CreditLimit() {}

    /// @param limit null for none
    /// @param currency the customer's
    /// @return the amount, or null for no limit; what is wrong is noted
    static BigDecimal check(Violations violations, String field, Money limit, String currency) {
        if (limit == null) {
            return null;
        }
        if (!limit.currency().equals(currency)) {
            violations.add("credit.other-currency", field + "/currency", currency);
            return limit.amount();
        }
        return violations.number(field + "/amount", limit.amount(), BigDecimal.ZERO, MOST, 2);
    }

    /// A form that holds the limit, but may not change it.
    ///
    /// @param wanted null when the form does not hold it
    /// @param present null for none
    static void checkUnchanged(Violations violations, String field, Money wanted, Money present) {
        boolean same = wanted == null
                || present != null
                        && wanted.currency().equals(present.currency())
                        && wanted.amount().compareTo(present.amount()) == 0;
        if (!same) {
            violations.add("credit.own-command", field);
        }
    }
}
