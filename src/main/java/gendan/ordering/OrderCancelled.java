package gendan.ordering;

import java.util.List;
import java.util.UUID;

/// The order was given up; stock and credit were released.
public record OrderCancelled(UUID orderId, OrderChange change, UUID warehouseId, List<UUID> releasedSkus, String reason)
        implements OrderEvent {}
