package gendan.ordering;

/// Who pays the carrier.
public enum FreightTerms {
    /// 到付: the receiver.
    COLLECT,
    /// 预付: the sender.
    PREPAID,
    /// 第三方支付: somebody else.
    THIRD_PARTY
}
