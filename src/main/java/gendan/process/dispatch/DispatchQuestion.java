package gendan.process.dispatch;

import gendan.ordering.OrderType;
import gendan.ordering.Priority;
import java.util.UUID;

/// A step that nobody has yet.
///
/// @param teamId whose queue it is; null: a role's
/// @param roleCode whose queue it is; null: a team's
/// @param orderOwnerId with the team below: whose order it is, and so who sees it
/// @param expectedMinutes in working time
public record DispatchQuestion(
        UUID orderId,
        String stepCode,
        UUID teamId,
        String roleCode,
        OrderType orderType,
        Priority priority,
        String regionCode,
        UUID orderOwnerId,
        UUID orderTeamId,
        int expectedMinutes) {}
