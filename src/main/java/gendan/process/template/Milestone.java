package gendan.process.template;

import java.util.List;

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
    COMPLETED;

    /// Each is reached before the next one; stock and payment come at their own time in between.
    private static final List<Milestone> IN_ORDER =
            List.of(SUBMITTED, CONFIRMED, FIRST_SHIPPED, ALL_SHIPPED, ALL_DELIVERED, COMPLETED);

    /// Whether no order can reach this one after `other`. Goods that have all left wait for no stock any more; orders
    /// on account are paid when they are long completed.
    boolean isAlwaysBefore(Milestone other) {
        if (this == other || this == PAID || other == STOCK_COMPLETE && this != SUBMITTED) {
            return false;
        }
        if (other == PAID) {
            return this == SUBMITTED;
        }
        return this == STOCK_COMPLETE
                ? IN_ORDER.indexOf(other) >= IN_ORDER.indexOf(ALL_SHIPPED)
                : other == STOCK_COMPLETE || IN_ORDER.indexOf(this) < IN_ORDER.indexOf(other);
    }
}
