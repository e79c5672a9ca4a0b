package gendan.customer;

import gendan.kernel.Actor;
import gendan.kernel.Money;
import gendan.kernel.Page;
import gendan.platform.PageCursor;
import gendan.platform.Tx;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the ledger of what customers owe.
@Component
final class CreditQueries {
    private final JdbcClient jdbc;
    private final Tx tx;
    private final CustomerQueries customers;

    CreditQueries(JdbcClient jdbc, Tx tx, CustomerQueries customers) {
        this.jdbc = jdbc;
        this.tx = tx;
        this.customers = customers;
    }

    /// @throws gendan.kernel.Rejection `customer.not-found`
    CustomerCredit credit(Actor actor, UUID customerId, String cursor, int size) {
        PageCursor after = PageCursor.read(cursor, 1);
        return tx.read(() -> {
            CustomerView customer = customers.view(actor, customerId);
            Page<CustomerCredit.Entry> page = Page.of(
                    entries(customerId, customer.currency(), after, size + 1),
                    size,
                    entry -> PageCursor.of(entry.position()));
            return new CustomerCredit(
                    customer.creditLimit(), customer.receivable(), customer.creditLeft(), page.items(), page.next());
        });
    }

    private List<CustomerCredit.Entry> entries(UUID customerId, String currency, PageCursor after, int limit) {
        return jdbc.sql("""
                        select position, occurred_at, kind, change, receivable_after, order_id
                        from customer.credit_entry
                        where customer_id = :id and position < :after
                        order by position desc limit :limit
                        """)
                .param("id", customerId)
                .param("after", after == null ? Long.MAX_VALUE : after.number(0))
                .param("limit", limit)
                .query((row, n) -> new CustomerCredit.Entry(
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        new Money(row.getBigDecimal(4), currency).tidy(),
                        new Money(row.getBigDecimal(5), currency).tidy(),
                        "Order",
                        row.getObject(6, UUID.class)))
                .list();
    }
}
