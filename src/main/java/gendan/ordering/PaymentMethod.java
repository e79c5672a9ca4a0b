package gendan.ordering;

/// How the customer has agreed to pay.
public enum PaymentMethod {
    /// 全款: everything before the goods leave.
    FULL,
    /// 分期: by a plan of due dates.
    INSTALMENTS,
    /// 货到付款: when the goods arrive.
    CASH_ON_DELIVERY,
    /// 月结: against the credit limit, by the due date.
    ON_ACCOUNT
}
