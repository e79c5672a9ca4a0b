package gendan.process;

import gendan.kernel.Rejection;
import gendan.kernel.Violations;

/// What a list of tasks is asked for; every part may be missing.
///
/// @param whose [Whose#MINE] by default
/// @param due [Due#ALL] by default
/// @param q the beginning of an order's number, or any part of the customer's name
public record TaskSearch(Whose whose, Due due, StepState state, String q) {
    static final int LONGEST = 100;

    /// Whose steps.
    public enum Whose {
        /// Those that I have.
        MINE,
        /// Those in the queue of my team and my roles, and those of my team's people.
        TEAM,
        /// Those that nobody has.
        UNASSIGNED,
        ALL
    }

    /// When they are due.
    public enum Due {
        ALL,
        /// Before this moment.
        LATE,
        /// On this day of the company.
        TODAY
    }

    /// @throws Rejection when a part makes no sense
    TaskSearch checked() {
        Violations wrong = new Violations();
        String words = wrong.text("/q", q, LONGEST);
        if (state != null && !state.isOpen()) {
            wrong.add("task.state-not-open", "/state");
        }
        wrong.rejectIfAny();
        return new TaskSearch(whose == null ? Whose.MINE : whose, due == null ? Due.ALL : due, state, words);
    }
}
