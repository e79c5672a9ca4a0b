package gendan.process.dispatch;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Violations;
import gendan.platform.Etags;
import gendan.platform.Tx;
import java.util.List;
import org.springframework.stereotype.Component;

/// Puts a new list of rules in force; the one before is kept.
///
/// Rejections: `version.stale` (412), those of [DispatchChecks] (422, by field).
@Component
public final class SaveDispatchRules {
    private static final int LONGEST_NOTE = 500;

    private final DispatchStore store;
    private final DispatchChecks checks;
    private final Dispatcher dispatcher;
    private final Tx tx;

    SaveDispatchRules(DispatchStore store, DispatchChecks checks, Dispatcher dispatcher, Tx tx) {
        this.store = store;
        this.checks = checks;
        this.dispatcher = dispatcher;
        this.tx = tx;
    }

    /// @param note what was changed and why; may be null
    public record Request(List<DispatchRule> rules, String note) {}

    /// @throws Rejection see above
    public DispatchRules run(Actor actor, long expectedVersion, Request request) {
        actor.require(Permission.PROCESS_DISPATCH);
        DispatchRules saved = tx.write(() -> {
            DispatchRules before = store.inForce();
            Etags.match(expectedVersion, before.version());
            var violations = new Violations();
            List<DispatchRule> rules = checks.check(violations, request.rules());
            String note = violations.text("/note", request.note(), LONGEST_NOTE);
            violations.rejectIfAny();
            store.insert(actor, before.version() + 1, rules, note);
            return store.inForce();
        });
        dispatcher.changed();
        return saved;
    }
}
