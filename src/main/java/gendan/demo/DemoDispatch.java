package gendan.demo;

import gendan.kernel.Actor;
import gendan.ordering.Priority;
import gendan.process.dispatch.DispatchConditions;
import gendan.process.dispatch.DispatchRule;
import gendan.process.dispatch.DispatchRule.Choice;
import gendan.process.dispatch.SaveDispatchRules;
import gendan.process.template.Names;
import java.util.List;
import org.springframework.stereotype.Component;

/// How the demo company gives out the steps of its orders.
@Component
final class DemoDispatch {
    /// What is given out beyond a week's work only waits in the wrong place.
    private static final int MOST_OPEN_HOURS = 40;

    private final SaveDispatchRules saveDispatchRules;

    DemoDispatch(SaveDispatchRules saveDispatchRules) {
        this.saveDispatchRules = saveDispatchRules;
    }

    void make(Actor administrator) {
        var confirming = new DispatchConditions(null, null, null, List.of("receive"), null, null);
        var fastLane = new DispatchConditions(null, List.of(Priority.VIP, Priority.URGENT), null, null, null, null);
        saveDispatchRules.run(
                administrator,
                0,
                new SaveDispatchRules.Request(
                        List.of(
                                rule(
                                        "订单确认归业务员",
                                        "Confirming belongs to the salesperson",
                                        confirming,
                                        Choice.ORDER_OWNER,
                                        null),
                                rule("VIP 与紧急订单直接派人", "VIP and urgent at once", fastLane, Choice.LEAST_LOADED, null),
                                rule(
                                        "其余按负荷均衡分派",
                                        "Everything else by load",
                                        DispatchConditions.EVERY_STEP,
                                        Choice.LEAST_LOADED,
                                        MOST_OPEN_HOURS)),
                        "手头已有一周的活就不再派，留在队列里，谁有空谁领"));
    }

    private static DispatchRule rule(
            String zh, String en, DispatchConditions conditions, Choice choice, Integer mostOpenHours) {
        return new DispatchRule(new Names(zh, en), conditions, choice, List.of(), null, false, mostOpenHours);
    }
}
