package gendan.ordering;

/// The fourth axis: what came back.
public enum ReturnState {
    /// Nothing came back.
    NONE,
    /// Something came back.
    PARTIAL,
    /// Everything came back.
    FULL
}
