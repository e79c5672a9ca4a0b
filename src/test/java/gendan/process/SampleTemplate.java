package gendan.process;

import gendan.calendar.WorkDuration;
import gendan.calendar.WorkDuration.Unit;
import gendan.process.template.Milestone;
import gendan.process.template.Names;
import gendan.process.template.Obstacle;
import gendan.process.template.StepDefinition;
import gendan.process.template.StepDefinition.CheckItem;
import gendan.process.template.StepOwner;
import gendan.process.template.TemplateDefinition;
import java.util.List;

/// The sheet of an ordinary order: six steps, as companies write them on paper.
final class SampleTemplate {
    static final TemplateDefinition SIX_STEPS = new TemplateDefinition(List.of(
            step("receive", "订单接收与确认", 2, Unit.HOUR, List.of(), null, false, Milestone.CONFIRMED),
            step("stock", "库存检查", 1, Unit.HOUR, List.of("receive"), null, false, Milestone.STOCK_COMPLETE),
            step("pack", "订单准备与打包", 3, Unit.HOUR, List.of("stock"), null, true, null),
            step("logistics", "物流安排", 2, Unit.HOUR, List.of("pack"), null, true, Milestone.FIRST_SHIPPED),
            step(
                    "ship",
                    "发货与跟踪",
                    1,
                    Unit.DAY,
                    List.of("logistics"),
                    Milestone.FIRST_SHIPPED,
                    false,
                    Milestone.ALL_DELIVERED),
            step("care", "售后服务与反馈收集", 1, Unit.WEEK, List.of("ship"), null, false, null)));

    private SampleTemplate() {}

    private static StepDefinition step(
            String code,
            String name,
            int amount,
            Unit unit,
            List<String> dependsOn,
            Milestone startsOn,
            boolean byHand,
            Milestone completesOn) {
        return new StepDefinition(
                code,
                new Names(name, code),
                StepOwner.role("WAREHOUSE", new Names("仓库管理员", "Warehouse")),
                new WorkDuration(amount, unit),
                dependsOn,
                startsOn,
                byHand,
                completesOn,
                code.equals("stock") || code.equals("pack") ? List.of(Obstacle.STOCK_SHORT) : List.of(),
                code.equals("pack") ? List.of(new CheckItem("counted", new Names("数量已清点", "Counted"))) : List.of(),
                null,
                List.of(),
                false,
                null);
    }
}
