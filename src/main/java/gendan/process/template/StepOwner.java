package gendan.process.template;

import java.util.UUID;

/// Who owns a step until it is dispatched to somebody.
///
/// @param title what the sheet shows as 负责人 while no person has it, such as 销售团队
/// @param teamId set for [Kind#TEAM]
/// @param roleCode set for [Kind#ROLE]
/// @param personId set for [Kind#PERSON]
public record StepOwner(Kind kind, Names title, UUID teamId, String roleCode, UUID personId) {
    public enum Kind {
        /// The person who owns the order.
        ORDER_OWNER,
        TEAM,
        ROLE,
        PERSON
    }

    public static StepOwner role(String roleCode, Names title) {
        return new StepOwner(Kind.ROLE, title, null, roleCode, null);
    }
}
