package gendan.ordering;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the orders whose time has come.
@Component
final class DueOrders {
    private final JdbcClient jdbc;

    DueOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Delivered before that moment, and paid or to be paid later.
    List<UUID> toComplete(OffsetDateTime before, int most) {
        return jdbc.sql("""
                        select id from ordering.sales_order
                        where stage = 'DELIVERED' and delivered_at <= :before
                          and (payment = 'PAID' or payment_method = 'ON_ACCOUNT')
                        order by delivered_at limit :most
                        """)
                .param("before", before)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /// Completed and settled, or cancelled, before that moment.
    List<UUID> toArchive(OffsetDateTime before, int most) {
        return jdbc.sql("""
                        (select id from ordering.sales_order
                         where stage = 'COMPLETED' and not historical and completed_at <= :before
                           and paid_amount >= total_amount
                         order by completed_at limit :most)
                        union all
                        (select id from ordering.sales_order
                         where stage = 'CANCELLED' and not historical and cancelled_at <= :before
                         order by cancelled_at limit :most)
                        """)
                .param("before", before)
                .param("most", most)
                .query(UUID.class)
                .list();
    }
}
