package gendan.process.template;

import gendan.kernel.Violation;
import gendan.kernel.Violations;
import java.util.Set;

/// What [TemplateChecks] found: errors stop the activation, warnings ask for a second look.
record Findings(Violations errors, Violations warnings) {
    /// What not even a draft may be.
    private static final Set<String> UNFIT = Set.of("text.too-long", "text.unprintable", "list.too-long");

    Findings() {
        this(new Violations(), new Violations());
    }

    /// @throws gendan.kernel.Rejection (422) for what cannot be kept, not even unfinished
    void rejectUnfit() {
        var unfit = new Violations();
        for (Violation error : errors.list()) {
            if (UNFIT.contains(error.code())) {
                unfit.add(error.code(), error.field(), error.arguments().toArray());
            }
        }
        unfit.rejectIfAny();
    }
}
