package gendan.documents;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How a customer is reached, for what an order itself does not say.
@Component
final class CustomerCard {
    private final JdbcClient jdbc;

    CustomerCard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Each may be null.
    record Reached(String contact, String phone, String email, String address) {}

    Reached of(UUID customerId) {
        return jdbc.sql("""
                        select k.name, coalesce(k.phone, c.phone), coalesce(c.email, k.email),
                               nullif(concat_ws(' ', a.province, nullif(a.city, a.province), a.district, a.detail,
                                                a.postal_code), '')
                        from customer.customer c
                        left join lateral (select name, phone, email from customer.contact
                                           where customer_id = c.id order by main desc, contact_no limit 1) k on true
                        left join lateral (select * from customer.address
                                           where customer_id = c.id order by main desc, address_no limit 1) a on true
                        where c.id = :id
                        """)
                .param("id", customerId)
                .query((row, n) -> new Reached(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .optional()
                .orElse(new Reached(null, null, null, null));
    }
}
