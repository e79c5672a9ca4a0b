package gendan.customer;

/// How a customer usually pays; each order may say otherwise.
public enum DefaultPayment {
    /// 全款
    FULL,
    /// 分期
    INSTALMENTS,
    /// 货到付款
    CASH_ON_DELIVERY,
    /// 月结
    ON_ACCOUNT
}
