package gendan.process.template;

/// What an order can reach; steps begin and end by it.
public enum Milestone {
    /// 已提交
    SUBMITTED,
    /// 已审核确认
    CONFIRMED,
    /// 库存齐备: no line waits for stock.
    STOCK_COMPLETE,
    /// 已付清
    PAID,
    /// 首批已发货
    FIRST_SHIPPED,
    /// 全部已发货
    ALL_SHIPPED,
    /// 全部已签收
    ALL_DELIVERED,
    /// 订单已完成
    COMPLETED
}
