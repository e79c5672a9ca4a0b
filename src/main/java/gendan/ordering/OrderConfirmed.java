package gendan.ordering;

import java.util.UUID;

/// The order will be carried out.
public record OrderConfirmed(UUID orderId, OrderChange change) implements OrderEvent {}
