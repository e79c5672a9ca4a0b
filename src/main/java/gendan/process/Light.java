package gendan.process;

/// The colour of a step or sheet. It never stands alone: a word says the same.
public enum Light {
    /// 已完成
    GREEN,
    /// 正在进行
    YELLOW,
    /// 存在问题: late, blocked or failed.
    RED,
    /// 等待
    GREY;

    public static Light of(StepState state, boolean late) {
        return switch (state) {
            case DONE, SKIPPED -> GREEN;
            case BLOCKED -> RED;
            case IN_PROGRESS -> late ? RED : YELLOW;
            case WAITING, READY -> late ? RED : GREY;
        };
    }
}
