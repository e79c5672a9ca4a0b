package gendan.ordering;

/// How urgent an order is; urgent orders are served first.
public enum Priority {
    /// 普通.
    NORMAL(2),
    /// 紧急.
    URGENT(1),
    /// VIP 通道: before all others.
    VIP(0);

    private final int urgency;

    Priority(int urgency) {
        this.urgency = urgency;
    }

    /// @throws IllegalArgumentException if there is none
    public static Priority ofUrgency(int urgency) {
        for (Priority priority : values()) {
            if (priority.urgency == urgency) {
                return priority;
            }
        }
        throw new IllegalArgumentException("no priority has urgency " + urgency);
    }

    /// 0 is served first.
    public int urgency() {
        return urgency;
    }
}
