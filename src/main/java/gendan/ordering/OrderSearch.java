package gendan.ordering;

import gendan.kernel.Rejection;
import gendan.kernel.Violations;
import java.time.LocalDate;
import java.util.UUID;

/// What a list of orders is asked for; every part may be missing.
///
/// @param q words to look for
/// @param by where to look for them; [By#ANY] by default
/// @param from first day of the order
/// @param to last day of the order
public record OrderSearch(
        OrderStage stage,
        String q,
        By by,
        UUID customerId,
        UUID ownerId,
        Priority priority,
        Channel channel,
        OrderType orderType,
        PaymentState payment,
        LocalDate from,
        LocalDate to,
        Boolean backOrdered) {
    static final int LONGEST = 100;

    /// Where the words are looked for.
    public enum By {
        /// Number, customer and phone.
        ANY,
        /// The order's number, ours or the customer's, from its beginning.
        NUMBER,
        /// Any part of the customer's name, code or pinyin.
        CUSTOMER,
        /// Any part of a product's name, code or pinyin.
        PRODUCT,
        /// Part of a phone number of the customer.
        PHONE
    }

    /// @throws Rejection when a part makes no sense
    public OrderSearch checked() {
        Violations wrong = new Violations();
        String words = wrong.text("/q", q, LONGEST);
        wrong.date("/from", from);
        wrong.date("/to", to);
        if (from != null && to != null && from.isAfter(to)) {
            wrong.add("order.period-backwards", "/from");
        }
        wrong.rejectIfAny();
        return new OrderSearch(
                stage,
                words,
                by == null ? By.ANY : by,
                customerId,
                ownerId,
                priority,
                channel,
                orderType,
                payment,
                from,
                to,
                backOrdered);
    }
}
