package gendan.customer;

import gendan.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What a customer owes, with a page of the entries that made it, the newest first.
///
/// @param creditLimit null: no limit was set
/// @param creditLeft null without a limit
/// @param next cursor of the next page, null on the last one
public record CustomerCredit(Money creditLimit, Money receivable, Money creditLeft, List<Entry> items, String next) {
    /// @param kind SUBMITTED, RELEASED, PAYMENT, CANCELLED, REFUND, CORRECTION
    /// @param amount what was added to the receivable; negative when it fell
    public record Entry(
            long position,
            Instant occurredAt,
            String kind,
            Money amount,
            Money receivableAfter,
            String subjectType,
            UUID subjectId) {}
}
