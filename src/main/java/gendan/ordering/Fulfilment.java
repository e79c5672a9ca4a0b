package gendan.ordering;

/// The second axis: what has left and what has arrived. Derived from the lines and parcels.
public enum Fulfilment {
    /// Nothing has left.
    UNSHIPPED,
    /// Something has left, something has not.
    PARTIALLY_SHIPPED,
    /// Everything has left, something is on its way.
    SHIPPED,
    /// Everything that left was received.
    DELIVERED
}
