package gendan.ordering;

import java.util.List;
import java.util.UUID;

/// The order went back to be corrected; stock and credit were released.
public record OrderSentBack(UUID orderId, OrderChange change, UUID warehouseId, List<UUID> releasedSkus, String reason)
        implements OrderEvent {}
