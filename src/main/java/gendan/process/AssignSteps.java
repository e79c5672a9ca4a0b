package gendan.process;

import gendan.ordering.Priority;
import gendan.process.SheetStore.Change;
import gendan.process.dispatch.Assignment;
import gendan.process.dispatch.DispatchQuestion;
import gendan.process.dispatch.Dispatcher;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Gives steps that have just opened, and that nobody has, to whom the rules of dispatch name; it writes nothing.
///
/// What somebody laid back into the queue stays there.
@Component
final class AssignSteps {
    private final Dispatcher dispatcher;
    private final JsonMapper json;

    AssignSteps(Dispatcher dispatcher, JsonMapper json) {
        this.dispatcher = dispatcher;
        this.json = json;
    }

    /// @return the changes, with who has which step
    List<Change> assign(List<Change> changes) {
        List<DispatchQuestion> questions = changes.stream()
                .flatMap(change -> change.after().steps().stream()
                        .filter(step -> waitsForSomebody(change, step))
                        .map(step -> question(change.after(), step)))
                .toList();
        if (questions.isEmpty()) {
            return changes;
        }
        Iterator<Assignment> assignments = dispatcher.decide(questions).iterator();
        return changes.stream().map(change -> assigned(change, assignments)).toList();
    }

    private Change assigned(Change change, Iterator<Assignment> assignments) {
        List<SheetStep> steps = new ArrayList<>(change.after().steps());
        steps.replaceAll(step -> {
            if (!waitsForSomebody(change, step)) {
                return step;
            }
            Assignment assignment = assignments.next();
            return step.dispatched(assignment.personId(), json.writeValueAsString(assignment));
        });
        return new Change(change.before(), change.after().with(steps));
    }

    private static boolean waitsForSomebody(Change change, SheetStep step) {
        boolean opened = change.before() == null
                || !change.before().steps().get(step.position()).state().isOpen();
        return opened && step.state().isOpen() && step.personId() == null;
    }

    private static DispatchQuestion question(Sheet sheet, SheetStep step) {
        OrderCopy order = sheet.facts().copy();
        return new DispatchQuestion(
                sheet.orderId(),
                step.code(),
                step.teamId(),
                step.roleCode(),
                order.type(),
                Priority.ofUrgency(order.urgency()),
                order.regionCode(),
                order.ownerId(),
                order.teamId(),
                step.expectedMinutes());
    }
}
