package gendan.process.dispatch;

import gendan.process.template.Names;
import java.util.List;
import java.util.UUID;

/// Who got a step and why; stored with the step.
///
/// @param rule name of the rule that decided; null: none fitted, the step lies in the queue
/// @param position of the rule in the list, from 1
/// @param version of the list of rules
/// @param personId null: the queue
/// @param considered everybody who might have got it, the chosen one first, then by load
public record Assignment(
        Names rule,
        int position,
        int version,
        DispatchRule.Choice choice,
        UUID personId,
        String personName,
        List<Considered> considered) {
    /// @param excluded why he could not get it; null: he could
    public record Considered(UUID personId, String name, long openMinutes, Exclusion excluded) {}

    public enum Exclusion {
        /// 看不到该订单
        CANNOT_SEE,
        /// 不在岗
        ABSENT,
        /// 不接收分派
        TAKES_NO_WORK,
        /// 不属于该区域
        OTHER_REGION,
        /// 缺少技能
        LACKS_SKILL,
        /// 负荷已满
        OVERLOADED
    }
}
