package gendan.ordering;

import gendan.kernel.Actor;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Writes payments. The caller holds the order's row, so numbers follow each other.
@Component
final class PaymentStore {
    private final JdbcTemplate jdbc;
    private final OrderStore orders;

    PaymentStore(JdbcTemplate jdbc, OrderStore orders) {
        this.jdbc = jdbc;
        this.orders = orders;
    }

    /// @return the payment's number within the order
    int insert(Actor actor, UUID orderId, RecordPayment.Request payment) {
        List<Object> values = Arrays.asList(
                orderId,
                orderId,
                payment.means().name(),
                payment.amount().amount(),
                payment.paidOn(),
                payment.reference(),
                payment.remark(),
                actor.personId(),
                orders.now());
        Integer number = jdbc.query("""
                insert into ordering.payment
                    (order_id, payment_no, means, amount, paid_on, reference, remark, recorded_by, recorded_at)
                values (?, 1 + (select count(*) from ordering.payment where order_id = ?), ?, ?, ?, ?, ?, ?::uuid, ?)
                returning payment_no
                """, statement -> SqlValues.bind(statement, values), row -> {
            row.next();
            return row.getInt(1);
        });
        return number == null ? 0 : number;
    }
}
