package gendan.ordering;

import java.util.UUID;

/// More lines of an order from before this program were found in a later file.
///
/// @param order as it is now
/// @param added how many lines came
public record HistoricalOrderExtended(UUID orderId, Order order, int added) implements OrderEvent {}
