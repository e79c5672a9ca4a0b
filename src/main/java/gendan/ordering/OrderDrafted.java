package gendan.ordering;

import java.util.UUID;

/// An order was written down.
public record OrderDrafted(UUID orderId, Order order) implements OrderEvent {}
