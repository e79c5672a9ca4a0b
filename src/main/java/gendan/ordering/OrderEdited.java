package gendan.ordering;

import java.util.List;
import java.util.UUID;

/// A draft was changed.
///
/// @param fields what a reader wants to know: field, before, after
public record OrderEdited(UUID orderId, Order order, List<FieldChange> fields) implements OrderEvent {}
