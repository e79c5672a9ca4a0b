package gendan.ordering;

import java.util.UUID;

/// Everything about the order is done.
public record OrderCompleted(UUID orderId, OrderChange change) implements OrderEvent {}
