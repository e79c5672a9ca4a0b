package gendan.platform;

import gendan.kernel.Actor;
import java.util.Map;

/// The data scope of an actor as an SQL predicate: every list and every single read carries one.
///
/// ```java
/// var scope = ScopeFilter.of(actor, "c.owner_id", "c.team_id", "c.region_code");
/// jdbc.sql("select … from customer.customer c where " + scope + " and c.id = :id")
///         .params(scope.parameters())
///         .param("id", id)
/// ```
///
/// What lies outside the scope is not found: a single read answers 404, never 403, so that nobody learns that
/// it exists. Commands that have read the row anyway ask [Actor#sees]; both give the same answer. There are
/// five texts at most per statement, so prepared statements are shared by all actors of a scope.
///
/// @param sql a predicate in brackets where needed; `true` for an actor who sees all
/// @param parameters what it names: `scopePerson`, `scopeTeam`, `scopeRegion`
public record ScopeFilter(String sql, Map<String, Object> parameters) {
    private static final ScopeFilter EVERYTHING = new ScopeFilter("true", Map.of());
    private static final ScopeFilter NOTHING = new ScopeFilter("false", Map.of());

    /// @param owner column with the owner's person id
    /// @param team column with the owner's team id
    /// @param region column with the division code whose first digits are the region
    public static ScopeFilter of(Actor actor, String owner, String team, String region) {
        return switch (actor.scope()) {
            case ALL -> EVERYTHING;
            case OWN -> own(actor, owner);
            case TEAM ->
                actor.teamId() == null
                        ? own(actor, owner)
                        : own(actor, owner).or(team + " = :scopeTeam", "scopeTeam", actor.teamId());
            case REGION ->
                actor.regionCode() == null
                        ? own(actor, owner)
                        : own(actor, owner)
                                .or("starts_with(" + region + ", :scopeRegion)", "scopeRegion", actor.regionCode());
        };
    }

    private static ScopeFilter own(Actor actor, String owner) {
        return actor.personId() == null
                ? NOTHING
                : new ScopeFilter(owner + " = :scopePerson", Map.of("scopePerson", actor.personId()));
    }

    private ScopeFilter or(String alternative, String name, Object value) {
        if (this == NOTHING) {
            return new ScopeFilter(alternative, Map.of(name, value));
        }
        return new ScopeFilter(
                "(" + sql + " or " + alternative + ")",
                Map.of("scopePerson", parameters.get("scopePerson"), name, value));
    }

    @Override
    public String toString() {
        return sql;
    }
}
