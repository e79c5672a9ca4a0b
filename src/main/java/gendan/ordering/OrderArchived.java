package gendan.ordering;

import java.util.UUID;

/// The order was put away.
public record OrderArchived(UUID orderId, OrderChange change) implements OrderEvent {}
