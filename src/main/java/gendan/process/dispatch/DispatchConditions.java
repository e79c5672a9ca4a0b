package gendan.process.dispatch;

import gendan.ordering.OrderType;
import gendan.ordering.Priority;
import java.util.List;
import java.util.UUID;

/// Of which steps a rule speaks. An empty list fits every step.
///
/// @param regions beginnings of division codes: 31 is all of Shanghai
/// @param steps codes of the templates' steps
/// @param roles whose queue it is
/// @param teams whose queue it is
public record DispatchConditions(
        List<OrderType> orderTypes,
        List<Priority> priorities,
        List<String> regions,
        List<String> steps,
        List<String> roles,
        List<UUID> teams) {
    public static final DispatchConditions EVERY_STEP = new DispatchConditions(null, null, null, null, null, null);

    public DispatchConditions {
        orderTypes = orderTypes == null ? List.of() : List.copyOf(orderTypes);
        priorities = priorities == null ? List.of() : List.copyOf(priorities);
        regions = regions == null ? List.of() : List.copyOf(regions);
        steps = steps == null ? List.of() : List.copyOf(steps);
        roles = roles == null ? List.of() : List.copyOf(roles);
        teams = teams == null ? List.of() : List.copyOf(teams);
    }

    boolean fit(DispatchQuestion step) {
        return allows(orderTypes, step.orderType())
                && allows(priorities, step.priority())
                && allows(steps, step.stepCode())
                && allows(roles, step.roleCode())
                && allows(teams, step.teamId())
                && (regions.isEmpty()
                        || step.regionCode() != null && regions.stream().anyMatch(step.regionCode()::startsWith));
    }

    private static <T> boolean allows(List<T> wanted, T given) {
        return wanted.isEmpty() || given != null && wanted.contains(given);
    }
}
