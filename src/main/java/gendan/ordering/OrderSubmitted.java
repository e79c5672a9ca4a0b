package gendan.ordering;

import java.util.List;
import java.util.UUID;

/// An order was decided on and taken: priced, numbered, its stock reserved, its credit used.
public record OrderSubmitted(UUID orderId, Order order, OrderStage from, List<Decision> decisions, String releaseReason)
        implements OrderEvent {}
