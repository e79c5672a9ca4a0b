package gendan.ordering;

/// By what means money came.
public enum PaymentMeans {
    /// Bank transfer.
    BANK,
    /// 支付宝.
    ALIPAY,
    /// 微信支付.
    WECHAT,
    /// Bank card.
    CARD,
    /// Cash.
    CASH,
    /// Anything else; say so in the remark.
    OTHER
}
