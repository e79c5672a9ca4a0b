package gendan.process.dispatch;

import gendan.process.template.Names;
import java.util.List;
import java.util.UUID;

/// One row of the ordered list; the first that fits a step decides on it.
///
/// @param people whom it may choose; empty: everybody of the team or role whose step it is
/// @param skill what they must be able to do; null: nothing in particular
/// @param sameRegion whether only people of the order's region are chosen; null: no
/// @param mostOpenHours who has that much open work, in working hours, gets no more; null: no limit
public record DispatchRule(
        Names name,
        DispatchConditions conditions,
        Choice choice,
        List<UUID> people,
        String skill,
        Boolean sameRegion,
        Integer mostOpenHours) {
    public enum Choice {
        /// 负荷最低者: whoever has the least open work for his working time.
        LEAST_LOADED,
        /// 订单负责人: the person who owns the order.
        ORDER_OWNER,
        /// 放入队列: somebody pulls it.
        QUEUE
    }

    public DispatchRule {
        conditions = conditions == null ? DispatchConditions.EVERY_STEP : conditions;
        people = people == null ? List.of() : List.copyOf(people);
        sameRegion = sameRegion != null && sameRegion;
    }
}
