package gendan.ordering;

/// The first axis: how far the order is decided. Stored; moved by [OrderLifecycle] alone.
public enum OrderStatus {
    /// 草稿: being written; nothing is reserved or owed.
    DRAFT,
    /// 待审核: submitted; stock is reserved, credit is taken, the order has its number.
    IN_REVIEW,
    /// 已确认: it will be carried out.
    CONFIRMED,
    /// 已完成: delivered and settled.
    COMPLETED,
    /// 已取消: given up, with a reason; everything was released.
    CANCELLED,
    /// 已归档: put away; nothing changes any more.
    ARCHIVED
}
