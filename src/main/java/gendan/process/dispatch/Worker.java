package gendan.process.dispatch;

import gendan.kernel.Actor;
import gendan.kernel.DataScope;
import java.util.Set;
import java.util.UUID;

/// Somebody who may get a step.
///
/// @param scope how much of the company's data he sees
/// @param capacityPercent of a full working time, 1 to 200
/// @param takesWork whether steps are given to him at all; he may still pull some
/// @param absent at this moment
/// @param openMinutes expected working time of the open steps that he has
public record Worker(
        UUID id,
        String name,
        UUID teamId,
        Set<String> roles,
        String regionCode,
        DataScope scope,
        Set<String> skills,
        int capacityPercent,
        boolean takesWork,
        boolean absent,
        long openMinutes) {
    /// Open work for one full working time.
    double load() {
        return openMinutes * 100.0 / capacityPercent;
    }

    /// Whether he can open the order at all.
    boolean sees(DispatchQuestion step) {
        return new Actor(id, name, Actor.Kind.PERSON, Set.of(), scope, teamId, regionCode)
                .sees(step.orderOwnerId(), step.orderTeamId(), step.regionCode());
    }

    Worker with(int moreMinutes) {
        return new Worker(
                id,
                name,
                teamId,
                roles,
                regionCode,
                scope,
                skills,
                capacityPercent,
                takesWork,
                absent,
                openMinutes + moreMinutes);
    }
}
