package gendan.process;

import gendan.kernel.Actor;
import gendan.platform.ScopeFilter;
import gendan.process.TaskSearch.Whose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where a list of tasks finds its steps: one index range for each person, team and role, each read no further than
/// the page needs.
final class TaskSources {
    /// Read by (due_at, order_id, position); the conditions are those of the list.
    private static final String RANGE = """
            select s.order_id, s.position, s.due_at from process.step s %s
            where s.state in ('READY', 'IN_PROGRESS', 'BLOCKED') and %s and %s
            order by s.due_at, s.order_id, s.position limit :limit
            """;
    private static final String ORDER = "join process.sheet o on o.order_id = s.order_id";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final String join;

    /// @param roles of the actor, by code
    /// @param searchesOrder whether a condition names the sheet `o`
    TaskSources(Actor actor, Set<String> roles, boolean searchesOrder) {
        var scope = ScopeFilter.of(actor, "o.owner_id", "o.team_id", "o.region_code");
        boolean everything = scope.parameters().isEmpty() && scope.sql().equals("true");
        this.join = everything && !searchesOrder ? "" : ORDER;
        conditions.add(scope.sql());
        parameters.putAll(scope.parameters());
        parameters.put("me", actor.personId());
        parameters.put("team", actor.teamId());
        parameters.put("roles", roles.stream().sorted().toArray(String[]::new));
    }

    void add(String condition) {
        conditions.add(condition);
    }

    void add(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /// The first `:limit` steps, not in order when they come from several ranges.
    ///
    /// @param more a further condition, `true` for none
    String sql(Whose whose, String more) {
        return switch (whose) {
            case MINE -> range("s.person_id = :me", more);
            case UNASSIGNED -> range("s.person_id is null", more);
            case ALL -> range("true", more);
            case TEAM ->
                queue(more) + " union all select p.* from identity.person m cross join lateral ("
                        + range("s.person_id = m.id", more) + ") p where m.team_id = :team";
        };
    }

    /// The queue of the actor's team and roles.
    String queue(String more) {
        return "select q.* from (" + range("s.team_id = :team and s.person_id is null and s.role_code is null", more)
                + ") q union all select r.* from unnest(:roles::text[]) as held(code) cross join lateral ("
                + range("s.role_code = held.code and s.person_id is null", more) + ") r";
    }

    private String range(String which, String more) {
        return RANGE.formatted(join, which, String.join(" and ", conditions) + " and " + more);
    }
}
