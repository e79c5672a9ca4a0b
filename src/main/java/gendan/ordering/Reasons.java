package gendan.ordering;

import gendan.kernel.Violations;

/// Reasons that people give.
final class Reasons {
    static final int MAX_LENGTH = 500;

    private Reasons() {}

    /// @throws gendan.kernel.Rejection when there is none, or too long a one
    static String required(String reason) {
        Violations wrong = new Violations();
        String text = wrong.requiredText("/reason", reason, MAX_LENGTH);
        wrong.rejectIfAny();
        return text;
    }
}
