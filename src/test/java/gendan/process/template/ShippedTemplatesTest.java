package gendan.process.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gendan.ordering.OrderType;
import gendan.ordering.Priority;
import gendan.testing.GendanTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a company finds that has just installed the program.
@GendanTest
class ShippedTemplatesTest {
    private final Templates templates;

    ShippedTemplatesTest(Templates templates) {
        this.templates = templates;
    }

    @Test
    void theSheetOfAnOrdinaryOrderHasTheSixRowsThatWereAskedFor() {
        TemplateDefinition standard =
                templates.choose(PlannedOrder.of(OrderType.STANDARD).order()).definition();
        assertThat(standard.steps())
                .extracting(step -> step.name().zh() + " "
                        + step.owner().title().zh() + " " + step.expected().amount() + " "
                        + step.expected().unit())
                .containsExactly(
                        "订单接收与确认 销售团队 2 HOUR",
                        "库存检查 仓库管理员 1 HOUR",
                        "订单准备与打包 包装团队 3 HOUR",
                        "物流安排 物流协调员 2 HOUR",
                        "发货与跟踪 物流公司 1 DAY",
                        "售后服务与反馈收集 客户服务团队 1 WEEK");
        assertThat(standard.step("receive").dependsOn()).isEmpty();
        assertThat(standard.step("stock-check").dependsOn()).isEmpty();
        assertThat(standard.step("packing").dependsOn()).containsExactly("receive", "stock-check");
        assertThat(standard.step("shipping").completesOn()).isEqualTo(Milestone.ALL_DELIVERED);
    }

    @ParameterizedTest
    @CsvSource({
        "STANDARD, 'receive, stock-check, packing, logistics, shipping, aftersales'",
        "MADE_TO_ORDER,"
                + " 'receive, review, plan-production, production, quality, packing, logistics, shipping, aftersales'",
        "PURCHASED, 'receive, purchase, arrival, packing, logistics, shipping, aftersales'",
        "SERVICE, 'receive, arrange, perform, aftersales'"
    })
    void eachTypeOfOrderHasItsOwnSteps(OrderType type, String codes) {
        for (Priority priority : Priority.values()) {
            var chosen = templates.choose(
                    PlannedOrder.of(type).with(priority).in("440305").order());
            assertThat(chosen.version()).isEqualTo(1);
            assertThat(chosen.definition().steps())
                    .extracting(StepDefinition::code)
                    .containsExactly(codes.split(", "));
        }
    }

    @Test
    void everyStepTeachesANewcomerInBothLanguages() {
        for (OrderType type : OrderType.values()) {
            for (StepDefinition step :
                    templates.choose(PlannedOrder.of(type).order()).definition().steps()) {
                assertThat(step.help().zh()).as(step.code()).contains("**做什么**", "**何时完成**");
                assertThat(step.help().en()).as(step.code()).contains("**What to do**", "**When it is done**");
            }
        }
    }

    @Test
    void manyOrdersAreChosenForAtOnce() {
        var service = PlannedOrder.of(OrderType.SERVICE).order();
        var standard = PlannedOrder.of(OrderType.STANDARD).order();
        var chosen = templates.choose(List.of(service, standard));
        assertThat(chosen.get(service.id()).definition().steps()).hasSize(4);
        assertThat(chosen.get(standard.id()).definition().steps()).hasSize(6);
    }

    @Test
    void aVersionThatIsStillADraftIsNoBasisForASheet() {
        UUID returns = UUID.fromString("01900000-0000-7000-8000-000000000805");
        assertThatThrownBy(() -> templates.definition(returns, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
