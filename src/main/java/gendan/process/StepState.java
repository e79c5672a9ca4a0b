package gendan.process;

/// Where a step stands. Never set: always reckoned from what happened.
public enum StepState {
    /// 待完成: something before it is not done.
    WAITING,
    /// 可开始
    READY,
    /// 进行中
    IN_PROGRESS,
    /// 受阻
    BLOCKED,
    /// 已完成
    DONE,
    /// 已跳过
    SKIPPED;

    /// Whether somebody has to do something about it.
    public boolean isOpen() {
        return this == READY || this == IN_PROGRESS || this == BLOCKED;
    }

    public boolean isOver() {
        return this == DONE || this == SKIPPED;
    }
}
