package gendan.ordering;

import gendan.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Everything about one order, for its page.
///
/// @param allowedActions every action of the lifecycle, possible or with the reason why not
public record OrderView(
        UUID id,
        String number,
        OrderStage stage,
        OrderStatus status,
        Fulfilment fulfilment,
        PaymentState payment,
        ReturnState returns,
        Customer customer,
        UUID ownerId,
        String ownerName,
        String warehouseName,
        OrderTerms terms,
        List<Line> lines,
        Money totalAmount,
        Money taxAmount,
        Money paidAmount,
        Money outstandingAmount,
        boolean backOrdered,
        List<Instalment> instalments,
        List<Payment> payments,
        List<Parcel> parcels,
        List<Explanations.Explained> decisions,
        String reason,
        boolean historical,
        long version,
        Moments moments,
        List<AllowedAction> allowedActions) {
    /// @param creditLeft limit less receivable, null when no limit is set
    public record Customer(
            UUID id, String code, String name, String level, boolean blacklisted, Money receivable, Money creditLeft) {}

    /// A line with its price and its quantities.
    public record Line(
            int lineNo,
            UUID skuId,
            String sku,
            String productName,
            String model,
            String specification,
            String unit,
            BigDecimal quantity,
            Money unitPrice,
            Money listPrice,
            boolean priceIncludesTax,
            BigDecimal taxRate,
            Money amount,
            Money taxAmount,
            LocalDate expectedDeliveryOn,
            String remark,
            BigDecimal reserved,
            BigDecimal backOrdered,
            BigDecimal shipped,
            BigDecimal delivered,
            BigDecimal returned,
            BigDecimal cancelled) {
        static Line of(OrderLine line, String currency) {
            OrderLine.Quantities quantities = line.quantities();
            return new Line(
                    line.lineNo(),
                    line.skuId(),
                    line.sku(),
                    line.productName(),
                    line.model(),
                    line.specification(),
                    line.unit(),
                    line.quantity(),
                    new Money(line.unitPrice(), currency),
                    line.listPrice() == null ? null : new Money(line.listPrice(), currency),
                    line.priceIncludesTax(),
                    line.taxRate(),
                    new Money(line.amount(), currency),
                    new Money(line.taxAmount(), currency),
                    line.expectedDeliveryOn(),
                    line.remark(),
                    quantities.reserved(),
                    quantities.backOrdered(),
                    quantities.shipped(),
                    quantities.delivered(),
                    quantities.returned(),
                    quantities.cancelled());
        }
    }

    /// @param paid how much of it the payments cover, the earliest instalment first
    public record Instalment(int instalmentNo, LocalDate dueOn, Money amount, Money paid) {}

    /// Money that came.
    public record Payment(
            int paymentNo,
            PaymentMeans means,
            Money amount,
            LocalDate paidOn,
            String reference,
            String remark,
            String recordedByName,
            Instant recordedAt) {}

    /// @param receiptKind CUSTOMER or AUTOMATIC, null while it is on its way
    public record Parcel(
            int parcelNo,
            String carrier,
            String trackingNumber,
            String remark,
            Instant shippedAt,
            String shippedByName,
            Instant receivedAt,
            String receivedBy,
            String receiptKind,
            List<ParcelLine> lines) {}

    /// What of a line is in a parcel, and how it arrived.
    public record ParcelLine(
            int lineNo,
            String sku,
            String productName,
            BigDecimal quantity,
            BigDecimal received,
            GoodsCondition condition,
            String note) {}

    /// When things happened; null for what has not.
    public record Moments(
            Instant createdAt,
            Instant submittedAt,
            Instant confirmedAt,
            Instant shippedAt,
            Instant deliveredAt,
            Instant completedAt,
            Instant cancelledAt,
            Instant archivedAt) {}

    /// @param reason why not, when it is not allowed
    public record AllowedAction(OrderAction action, boolean allowed, String reason) {}
}
