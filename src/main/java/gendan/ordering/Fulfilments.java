package gendan.ordering;

/// Derives the fulfilment axis.
final class Fulfilments {
    private Fulfilments() {}

    /// @param parcelsUnderway whether some parcel was not received yet
    static Fulfilment of(Order order, boolean parcelsUnderway) {
        boolean anyShipped = order.lines().stream()
                .anyMatch(line -> line.quantities().shipped().signum() > 0);
        if (!anyShipped) {
            return Fulfilment.UNSHIPPED;
        }
        boolean allShipped =
                order.lines().stream().allMatch(line -> line.unshipped().signum() == 0);
        if (!allShipped) {
            return Fulfilment.PARTIALLY_SHIPPED;
        }
        return parcelsUnderway ? Fulfilment.SHIPPED : Fulfilment.DELIVERED;
    }
}
