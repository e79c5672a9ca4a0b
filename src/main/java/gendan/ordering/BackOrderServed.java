package gendan.ordering;

import java.util.UUID;

/// Stock came for lines that waited for it.
public record BackOrderServed(UUID orderId, OrderChange change) implements OrderEvent {}
