package gendan.process.board;

import gendan.kernel.Actor;
import gendan.kernel.Rejection;
import gendan.kernel.Violations;
import gendan.ordering.OrderStage;
import gendan.platform.ScopeFilter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Which open sheets a board shows; every part may be missing.
///
/// @param q the beginning of an order's number, or a part of the customer's name
/// @param red true: only those with a step that is blocked or late
record BoardFilter(String q, UUID ownerId, UUID teamId, OrderStage stage, Boolean red) {
    private static final int LONGEST = 100;

    /// A predicate over `process.sheet s`, and what it names.
    record Sql(String text, Map<String, Object> parameters) {
        @Override
        public String toString() {
            return text;
        }
    }

    /// @throws Rejection when the words are too long or unprintable
    BoardFilter checked() {
        Violations wrong = new Violations();
        String words = wrong.text("/q", q, LONGEST);
        wrong.rejectIfAny();
        return new BoardFilter(words, ownerId, teamId, stage, red);
    }

    /// What of it this actor may see.
    Sql within(Actor actor, Instant now) {
        var scope = ScopeFilter.of(actor, "s.owner_id", "s.team_id", "s.region_code");
        StringBuilder text = new StringBuilder("s.status = 'OPEN' and ").append(scope);
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        if (q != null) {
            text.append(" and (starts_with(s.order_number, :number) or strpos(s.customer_name, :q) > 0)");
            parameters.put("number", q.toUpperCase(Locale.ROOT));
            parameters.put("q", q);
        }
        if (ownerId != null) {
            text.append(" and s.owner_id = :owner");
            parameters.put("owner", ownerId);
        }
        if (teamId != null) {
            text.append(" and s.team_id = :team");
            parameters.put("team", teamId);
        }
        if (stage != null) {
            text.append(" and s.stage = :stage");
            parameters.put("stage", stage.name());
        }
        if (Boolean.TRUE.equals(red)) {
            text.append(" and ").append(RED);
        }
        parameters.put("now", at(now));
        return new Sql(text.toString(), parameters);
    }

    /// A scalar question, so that it is asked by key for each sheet and not of all steps at once.
    private static final String RED = """
            (select bool_or(r.state = 'BLOCKED' or r.state in ('READY', 'IN_PROGRESS') and r.due_at < :now)
             from process.step r where r.order_id = s.order_id)
            """;

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
