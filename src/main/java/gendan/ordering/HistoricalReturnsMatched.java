package gendan.ordering;

import java.util.List;
import java.util.UUID;

/// Credit notes from before this program were found to belong to this order.
///
/// @param returns their numbers
public record HistoricalReturnsMatched(UUID orderId, OrderChange change, List<String> returns) implements OrderEvent {}
