package gendan.proof;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a bad request must not touch: orders, events, stock, credit, and both ledgers of one customer and one SKU.
record Footprint(JdbcClient jdbc, UUID customer, String sku) {
    String now() {
        return jdbc.sql("""
                        select concat_ws(' ',
                            (select count(*) || '/' || coalesce(sum(version), 0) from ordering.sales_order
                             where customer_id = :customer),
                            (select count(*) from platform.event e join ordering.sales_order o on o.id = e.subject_id
                             where o.customer_id = :customer),
                            (select on_hand || '/' || reserved from inventory.stock s
                             join catalog.sku k on k.id = s.sku_id where k.code = :sku),
                            (select count(*) from inventory.movement m
                             join catalog.sku k on k.id = m.sku_id where k.code = :sku),
                            (select receivable from customer.credit_account where customer_id = :customer),
                            (select count(*) from customer.credit_entry where customer_id = :customer))
                        """)
                .param("customer", customer)
                .param("sku", sku)
                .query(String.class)
                .single();
    }
}
