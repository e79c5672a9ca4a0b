package gendan.process;

import gendan.kernel.Event;
import gendan.ordering.Order;
import gendan.platform.RecordedEvent;
import gendan.platform.Subscriber;
import gendan.process.SheetStore.Change;
import gendan.process.template.StepDefinition;
import gendan.process.template.StepOwner;
import gendan.process.template.Templates;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Makes the sheet of an order when it is submitted, and keeps it true with every event of the order.
///
/// A batch costs the same number of round trips however many events it holds. An event that was told already
/// changes nothing.
@Component
final class OnOrderMoved implements Subscriber {
    private static final OrderFacts NOTHING = new OrderFacts(List.of(), null);

    private final SheetRows rows;
    private final SheetStore store;
    private final Sheets sheets;
    private final Templates templates;
    private final StepPeople people;
    private final AssignSteps assignSteps;
    private final JsonMapper json;
    private final Clock clock;

    OnOrderMoved(
            SheetRows rows,
            SheetStore store,
            Sheets sheets,
            Templates templates,
            StepPeople people,
            AssignSteps assignSteps,
            JsonMapper json,
            Clock clock) {
        this.rows = rows;
        this.store = store;
        this.sheets = sheets;
        this.templates = templates;
        this.people = people;
        this.assignSteps = assignSteps;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "process.sheets";
    }

    @Override
    public Set<Class<? extends Event>> interests() {
        return OrderTold.TELLING;
    }

    @Override
    public void handle(RecordedEvent event) {
        handleAll(List.of(event));
    }

    @Override
    public void handleAll(List<RecordedEvent> events) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        // 1. What the events tell of each order
        Map<UUID, List<OrderTold>> told = new LinkedHashMap<>();
        for (RecordedEvent event : events) {
            told.computeIfAbsent(event.subject().id(), order -> new ArrayList<>())
                    .add(OrderTold.of(event, json));
        }
        // 2. The sheets that are there, and new ones for orders that were submitted
        Map<UUID, Sheet> known = rows.lock(told.keySet());
        List<StepMove> moves = new ArrayList<>();
        Map<UUID, Sheet> made = make(told, known, moves, now);
        // 3. Every sheet goes through what was told of it
        List<Change> changes = new ArrayList<>();
        told.forEach((order, tellings) -> {
            Sheet before = known.get(order);
            Sheet from = before == null ? made.get(order) : before;
            Sheet after = from == null ? null : advance(from, tellings, moves, now);
            if (after != null && (before == null || after != before)) {
                changes.add(new Change(before, after));
            }
        });
        // 4. What has opened goes to somebody, and all is written at once
        store.save(assignSteps.assign(changes), moves);
    }

    /// @return sheets as they were right after the submission
    private Map<UUID, Sheet> make(
            Map<UUID, List<OrderTold>> told, Map<UUID, Sheet> known, List<StepMove> moves, Instant now) {
        Map<UUID, OrderTold> submissions = new LinkedHashMap<>();
        told.forEach((order, tellings) -> {
            if (!known.containsKey(order)) {
                tellings.stream()
                        .filter(telling -> telling.submitted() != null)
                        .findFirst()
                        .ifPresent(submission -> submissions.put(order, submission));
            }
        });
        if (submissions.isEmpty()) {
            return Map.of();
        }
        List<Order> orders =
                submissions.values().stream().map(OrderTold::submitted).toList();
        Map<UUID, Templates.Chosen> chosen = templates.choose(orders);
        Map<UUID, UUID> teams = people.teams(named(chosen));
        Map<UUID, Sheet> made = new LinkedHashMap<>();
        submissions.forEach((order, submission) -> {
            OrderFacts facts = NOTHING.with(List.of(submission.moment()), submission.copy());
            Sheet sheet = sheets.make(order, chosen.get(order), facts, teams, now);
            moves.addAll(StepMove.between(null, sheet, submission.moment().at()));
            made.put(order, sheet);
        });
        return made;
    }

    private static Set<UUID> named(Map<UUID, Templates.Chosen> chosen) {
        return chosen.values().stream()
                .flatMap(each -> each.definition().steps().stream())
                .map(StepDefinition::owner)
                .map(StepOwner::personId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Sheet advance(Sheet from, List<OrderTold> tellings, List<StepMove> moves, Instant now) {
        Sheet sheet = from;
        for (OrderTold telling : tellings) {
            OrderFacts facts = sheet.facts().with(List.of(telling.moment()), telling.copy());
            if (!facts.equals(sheet.facts())) {
                Sheet told = sheet.with(facts);
                Sheet next = told.with(sheets.reckon(told, now));
                moves.addAll(StepMove.between(sheet, next, telling.moment().at()));
                sheet = next;
            }
        }
        return sheet;
    }
}
