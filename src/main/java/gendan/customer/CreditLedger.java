package gendan.customer;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// What customers owe. A balance never moves without its entry: both are written by one statement.
///
/// A submission takes credit under its own condition, within the statement of the intake path; everything else comes
/// here.
@Component
public final class CreditLedger {
    private final JdbcTemplate jdbc;
    private final Clock clock;

    CreditLedger(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Why a balance moved.
    public enum Kind {
        /// An order was taken.
        SUBMITTED,
        /// Money came.
        PAYMENT,
        /// An order went back or was given up.
        CANCELLED,
        /// Money went back.
        REFUND,
        /// The balance was put right, with a reason.
        CORRECTION
    }

    /// @param change what is added to what the customer owes; negative when he owes less
    public void change(UUID customerId, UUID orderId, Kind kind, BigDecimal change) {
        jdbc.update(
                """
                with account as (
                    update customer.credit_account set receivable = receivable + ?
                    where customer_id = ? returning receivable)
                insert into customer.credit_entry
                    (customer_id, order_id, kind, change, receivable_after, occurred_at)
                select ?, ?, ?, ?, receivable, ? from account
                """,
                change,
                customerId,
                customerId,
                orderId,
                kind.name(),
                change,
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
