package gendan.ordering;

import gendan.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// An order as somebody writes it down, before anything is checked. This is the body of `POST /api/orders`.
///
/// @param customerId the customer, or `customerCode` instead
/// @param repeatOfCustomerOrderNumber true says: I know that this customer's number is there already
/// @param currency ISO 4217; the customer's own by default
/// @param sellingCompany code of the selling company; `MAIN` by default
/// @param orderedOn the day of the order; today by default
/// @param instalments for [PaymentMethod#INSTALMENTS]: the plan, whose amounts add up to the total
/// @param warehouseId where the goods come from; the main warehouse by default
/// @param submit whether to submit in the same call
public record OrderDraft(
        UUID customerId,
        String customerCode,
        OrderType orderType,
        Priority priority,
        Channel channel,
        String customerOrderNumber,
        Boolean repeatOfCustomerOrderNumber,
        String currency,
        String sellingCompany,
        LocalDate orderedOn,
        LocalDate expectedDeliveryOn,
        PaymentMethod paymentMethod,
        LocalDate paymentDueOn,
        List<Instalment> instalments,
        FreightTerms freightTerms,
        UUID warehouseId,
        String contactName,
        String contactPhone,
        String contactEmail,
        String customerAddress,
        ShipTo shipTo,
        String specialRequirements,
        String remark,
        List<Line> lines,
        Boolean submit) {
    /// Orders may have this many lines.
    public static final int MAX_LINES = 2_000;

    /// @param sku code of what is ordered
    /// @param quantity more than zero, at most 99,999,999, four decimals
    /// @param unitPrice a price of one's own (permission `order.price`); the list price by default
    public record Line(String sku, BigDecimal quantity, Money unitPrice, LocalDate expectedDeliveryOn, String remark) {}

    /// One payment that is planned.
    public record Instalment(LocalDate dueOn, Money amount) {}

    /// Where the goods go.
    ///
    /// @param country ISO 3166 alpha-2, `CN` by default
    /// @param divisionCode code of the district (省市区), for China
    public record ShipTo(
            String recipient,
            String phone,
            String country,
            String divisionCode,
            String province,
            String city,
            String district,
            String detail,
            String postalCode) {}
}
