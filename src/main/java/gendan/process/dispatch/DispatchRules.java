package gendan.process.dispatch;

import java.time.Instant;
import java.util.List;

/// The ordered list of rules in force.
///
/// @param version grows with every change, from 0
/// @param note what was changed and why; may be null
public record DispatchRules(int version, List<DispatchRule> rules, String note, String madeBy, Instant madeAt) {
    public static final int MOST = 100;

    /// Before anybody made any: everything lies in the queues.
    static final DispatchRules NONE = new DispatchRules(0, List.of(), null, null, null);

    public DispatchRules {
        rules = List.copyOf(rules);
    }
}
