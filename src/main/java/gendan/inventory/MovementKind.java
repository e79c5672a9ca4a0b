package gendan.inventory;

/// Why a balance moved.
public enum MovementKind {
    /// Goods came in.
    RECEIVED,
    /// An order took a share of what lies there.
    RESERVED,
    /// An order gave its share back.
    RELEASED,
    /// Reserved goods left.
    SHIPPED,
    /// Goods that had left came back.
    RETURNED,
    /// Somebody counted what lies there.
    COUNTED,
    /// Balance and ledger had drifted apart and were brought together again; the ledger starts anew from here.
    CORRECTED;

    /// Whether a movement of this kind may be the first of its balance.
    boolean opensBalance() {
        return switch (this) {
            case RECEIVED, RETURNED, COUNTED, CORRECTED -> true;
            case RESERVED, RELEASED, SHIPPED -> false;
        };
    }
}
