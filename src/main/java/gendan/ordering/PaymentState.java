package gendan.ordering;

/// The third axis: what was paid. Derived from the payments.
public enum PaymentState {
    /// Nothing was paid.
    UNPAID,
    /// Something was paid.
    PARTIALLY_PAID,
    /// Everything was paid.
    PAID
}
