package gendan.ordering;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// An order from before this program, as another system knew it: delivered, paid and closed.
///
/// Nothing about it is checked against prices, stock or credit of today, and its amounts are not rounded.
///
/// @param id see [#id(String, String, Instant, int)]
/// @param orderedOn the day of the order where it was placed
/// @param shipTo where it went as far as that is known, or null
/// @param remark or null
/// @param lines at least one; their numbers are their places, from 1
public record HistoricalOrder(
        UUID id,
        String number,
        Instant orderedAt,
        LocalDate orderedOn,
        Order.Customer customer,
        OrderDraft.ShipTo shipTo,
        String currency,
        String remark,
        List<Line> lines) {
    /// @param quantity more than zero
    /// @param unitPrice zero or more, at most six decimals
    public record Line(
            UUID skuId, String sku, String productName, String unit, BigDecimal quantity, BigDecimal unitPrice) {
        /// Exact: not rounded to the currency's minor unit.
        public BigDecimal amount() {
            return quantity.multiply(unitPrice);
        }
    }

    /// An id of version 7 that the same source and number always give, so that history stands at its own time in
    /// lists that go by id.
    ///
    /// @param rank places orders of one millisecond in their order; its last twelve bits count
    public static UUID id(String source, String number, Instant at, int rank) {
        byte[] hash = sha256(source + "/" + number);
        long low = 0;
        for (int i = 0; i < 8; i++) {
            low = low << 8 | hash[i] & 0xFF;
        }
        long high = at.toEpochMilli() << 16 | 0x7000L | rank & 0xFFFL;
        return new UUID(high, low & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }

    public BigDecimal total() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Order toOrder() {
        BigDecimal total = total();
        return new Order(
                id,
                number,
                new OrderAxes(
                        OrderStatus.COMPLETED,
                        Fulfilment.DELIVERED,
                        PaymentState.PAID,
                        ReturnState.NONE,
                        PaymentMethod.FULL,
                        false),
                customer,
                null,
                null,
                null,
                terms(),
                orderLines(lines, 1),
                total,
                BigDecimal.ZERO,
                total,
                1);
    }

    private OrderTerms terms() {
        return new OrderTerms(
                OrderType.STANDARD,
                Priority.NORMAL,
                Channel.IMPORT,
                null,
                currency,
                "MAIN",
                orderedOn,
                null,
                PaymentMethod.FULL,
                null,
                List.of(),
                FreightTerms.PREPAID,
                null,
                null,
                null,
                null,
                shipTo == null ? null : shipTo.detail(),
                shipTo,
                null,
                remark);
    }

    /// The lines as they stand on an order: everything shipped and delivered.
    static List<OrderLine> orderLines(List<Line> lines, int firstNo) {
        List<OrderLine> result = new ArrayList<>(lines.size());
        for (Line line : lines) {
            BigDecimal all = line.quantity;
            result.add(new OrderLine(
                    firstNo + result.size(),
                    line.skuId,
                    line.sku,
                    line.productName,
                    null,
                    null,
                    line.unit,
                    all,
                    line.unitPrice,
                    null,
                    true,
                    BigDecimal.ZERO,
                    line.amount(),
                    BigDecimal.ZERO,
                    null,
                    null,
                    new OrderLine.Quantities(
                            BigDecimal.ZERO, BigDecimal.ZERO, all, all, BigDecimal.ZERO, BigDecimal.ZERO)));
        }
        return result;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
