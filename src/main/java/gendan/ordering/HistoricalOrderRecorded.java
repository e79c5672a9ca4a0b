package gendan.ordering;

import java.util.UUID;

/// An order from before this program was taken over.
public record HistoricalOrderRecorded(UUID orderId, HistoricalOrder order) implements OrderEvent {}
