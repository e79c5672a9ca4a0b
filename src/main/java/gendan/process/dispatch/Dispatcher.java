package gendan.process.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/// Decides on steps by the rules in force and the work that everybody has.
///
/// What was read of people and rules serves for [#FRESH]; what is given out meanwhile is added to it. So a burst of
/// orders costs no question to the database for each, and several nodes differ by what they gave out in that time.
@Component
public final class Dispatcher {
    static final Duration FRESH = Duration.ofSeconds(10);

    private final DispatchStore store;
    private final Workforce workforce;
    private final Clock clock;
    private Dispatch dispatch;
    private Instant readAt;

    Dispatcher(DispatchStore store, Workforce workforce, Clock clock) {
        this.store = store;
        this.workforce = workforce;
        this.clock = clock;
    }

    /// One answer for each step, in their order.
    public synchronized List<Assignment> decide(Collection<DispatchQuestion> steps) {
        Instant now = clock.instant();
        if (dispatch == null || readAt.isAfter(now) || readAt.plus(FRESH).isBefore(now)) {
            DispatchRules rules = store.inForce();
            // who works here is not asked for where no rule chooses among them
            dispatch = new Dispatch(rules, rules.rules().isEmpty() ? List.of() : workforce.now());
            readAt = now;
        }
        return steps.stream().map(dispatch::decide).toList();
    }

    /// To be told when rules, people or absences have changed: they are read anew before the next decision.
    public synchronized void changed() {
        dispatch = null;
    }
}
