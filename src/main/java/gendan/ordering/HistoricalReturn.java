package gendan.ordering;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A credit note from before this program: goods that came back, or money that was given back.
///
/// @param id see [HistoricalOrder#id]
/// @param lines at least one; their numbers are their places, from 1
public record HistoricalReturn(
        UUID id,
        String number,
        UUID customerId,
        Instant returnedAt,
        LocalDate returnedOn,
        String currency,
        List<Line> lines) {
    /// @param goods what came back; the quantity is more than zero
    /// @param origin where an order for it may be looked for
    public record Line(HistoricalOrder.Line goods, Origin origin) {}

    /// What a returned line can have come from.
    public enum Origin {
        /// From an order line of the same SKU, at the same price if there is one.
        ANY_PRICE,
        /// From an order line at the same price alone: postage, manual entries.
        SAME_PRICE,
        /// From none: a discount given later, a customer whom nobody knows.
        NONE
    }

    /// What the customer got back.
    public BigDecimal amount() {
        return lines.stream().map(line -> line.goods.amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
