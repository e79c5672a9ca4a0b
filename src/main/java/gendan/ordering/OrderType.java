package gendan.ordering;

/// What sort of order it is; process sheets and dispatch go by it.
public enum OrderType {
    /// 标准: goods from stock.
    STANDARD,
    /// 定制: made for this order.
    MADE_TO_ORDER,
    /// 采购代发: bought for this order.
    PURCHASED,
    /// 服务: work, no goods; it reserves no stock.
    SERVICE
}
