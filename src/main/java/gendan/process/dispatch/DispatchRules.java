package gendan.process.dispatch;

import java.time.Instant;
import java.util.List;

/// The ordered list of rules in force.
///
/// @param version grows with every change
/// @param note what was changed and why; may be null
public record DispatchRules(int version, List<DispatchRule> rules, String note, String madeBy, Instant madeAt) {
    public static final int MOST = 100;

    public DispatchRules {
        rules = List.copyOf(rules);
    }
}
