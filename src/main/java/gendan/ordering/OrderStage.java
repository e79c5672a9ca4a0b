package gendan.ordering;

/// The word that users know for where an order stands. Never set: always derived from the axes.
public enum OrderStage {
    /// 草稿
    DRAFT,
    /// 待审核
    IN_REVIEW,
    /// 已确认: everything is reserved and may leave.
    CONFIRMED,
    /// 待付款: it leaves when the money is there.
    AWAITING_PAYMENT,
    /// 备货中: some goods are still missing.
    PREPARING,
    /// 部分发货
    PARTIALLY_SHIPPED,
    /// 已发货
    SHIPPED,
    /// 已签收
    DELIVERED,
    /// 已完成
    COMPLETED,
    /// 已取消
    CANCELLED,
    /// 已归档
    ARCHIVED;

    /// The one place where the word is found.
    public static OrderStage of(OrderAxes axes) {
        return switch (axes.status()) {
            case DRAFT -> DRAFT;
            case IN_REVIEW -> IN_REVIEW;
            case COMPLETED -> COMPLETED;
            case CANCELLED -> CANCELLED;
            case ARCHIVED -> ARCHIVED;
            case CONFIRMED ->
                switch (axes.fulfilment()) {
                    case PARTIALLY_SHIPPED -> PARTIALLY_SHIPPED;
                    case SHIPPED -> SHIPPED;
                    case DELIVERED -> DELIVERED;
                    case UNSHIPPED -> beforeShipping(axes);
                };
        };
    }

    private static OrderStage beforeShipping(OrderAxes axes) {
        if (axes.awaitsPayment()) {
            return AWAITING_PAYMENT;
        }
        return axes.backOrdered() ? PREPARING : CONFIRMED;
    }
}
