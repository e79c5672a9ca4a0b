package gendan.process;

/// Where a process sheet stands.
public enum SheetStatus {
    /// 进行中
    OPEN,
    /// 已暂停: the order went back to be corrected.
    SUSPENDED,
    /// 已完成: every step is done or skipped.
    DONE,
    /// 已取消: the order was given up.
    CANCELLED
}
