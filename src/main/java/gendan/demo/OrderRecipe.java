package gendan.demo;

import gendan.ordering.OrderDraft;
import gendan.ordering.PaymentMethod;
import gendan.ordering.Priority;
import java.util.List;

/// What is special about one order of the demo.
///
/// @param until where its story stops, though it could go on
/// @param twists whether something unplanned may happen on the way: sent back, given up, paid late
/// @param lines null: whatever the customer likes
/// @param release why a supervisor lets it pass beyond the credit limit; null: nobody does
/// @param remark null: none, or any
record OrderRecipe(
        DemoMasterData.Known customer,
        PaymentMethod payment,
        Priority priority,
        Until until,
        boolean twists,
        List<OrderDraft.Line> lines,
        String release,
        String remark) {
    /// The last thing that is told.
    enum Until {
        DRAFTED,
        SUBMITTED,
        CONFIRMED,
        SHIPPED_ONCE,
        RECEIVED,
        THE_END
    }

    static OrderRecipe usual(DemoMasterData.Known customer, PaymentMethod payment, Priority priority) {
        return new OrderRecipe(customer, payment, priority, Until.THE_END, true, null, null, null);
    }

    OrderRecipe until(Until last) {
        return new OrderRecipe(customer, payment, priority, last, false, lines, release, remark);
    }

    OrderRecipe of(List<OrderDraft.Line> wanted) {
        return new OrderRecipe(customer, payment, priority, until, twists, wanted, release, remark);
    }

    OrderRecipe released(String reason) {
        return new OrderRecipe(customer, payment, priority, until, false, lines, reason, remark);
    }

    OrderRecipe saying(String words) {
        return new OrderRecipe(customer, payment, priority, until, twists, lines, release, words);
    }

    boolean isLarge() {
        return customer.customer().form().level() == gendan.customer.Level.VIP
                || customer.customer().form().level() == gendan.customer.Level.GOLD;
    }

    boolean stopsAt(Until moment) {
        return until == moment;
    }
}
