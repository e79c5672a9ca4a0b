package gendan.ordering;

/// In what condition goods arrived.
public enum GoodsCondition {
    /// As ordered.
    GOOD,
    /// Damaged.
    DAMAGED,
    /// Fewer than were shipped.
    SHORT,
    /// Not what was ordered.
    WRONG
}
