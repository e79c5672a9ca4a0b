package gendan.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Adds up everything that is kept in two places and says where the two differ: stock, credit, the quantities of the
/// lines, the money of the orders. Each sum is made from scratch, by SQL that shares nothing with the program's.
///
/// Orders of `historical` kind moved neither stock nor credit and are left out.
public final class Ledgers {
    private static final Map<String, String> STOCK = new LinkedHashMap<>();
    private static final Map<String, String> ORDERS = new LinkedHashMap<>();
    private static final Map<String, String> CREDIT = new LinkedHashMap<>();

    static {
        STOCK.put("balance is not what the last movement left", """
                select s.sku_id || ': ' || s.on_hand || '/' || s.reserved || ' ≠ ' || m.on_hand_after || '/' || m.reserved_after
                from inventory.stock s cross join lateral (
                    select * from inventory.movement m where m.sku_id = s.sku_id and m.warehouse_id = s.warehouse_id
                    order by position desc limit 1) m
                where s.sku_id = any(:skus) and (s.on_hand, s.reserved) <> (m.on_hand_after, m.reserved_after)
                """);
        STOCK.put("movement does not follow from the one before", """
                select sku_id || ' at ' || position || ' ' || kind from (
                    select m.*, lag(on_hand_after, 1, 0) over w as on_hand_before,
                           lag(reserved_after, 1, 0) over w as reserved_before
                    from inventory.movement m where sku_id = any(:skus)
                    window w as (partition by sku_id, warehouse_id order by position)) m
                where kind <> 'CORRECTED'
                  and (on_hand_before + on_hand_change, reserved_before + reserved_change)
                      <> (on_hand_after, reserved_after)
                """);
        STOCK.put("reserved is not what the lines hold", """
                select s.sku_id || ': ' || s.reserved || ' ≠ ' || coalesce(l.reserved, 0)
                from inventory.stock s left join (
                    select l.sku_id, o.warehouse_id, sum(l.reserved) as reserved
                    from ordering.order_line l join ordering.sales_order o on o.id = l.order_id
                    where l.sku_id = any(:skus) group by 1, 2) l
                  on l.sku_id = s.sku_id and l.warehouse_id = s.warehouse_id
                where s.sku_id = any(:skus) and s.reserved <> coalesce(l.reserved, 0)
                """);
        STOCK.put("shortage is not what the lines wait for", """
                select coalesce(s.order_id, l.order_id) || ' line ' || coalesce(s.line_no, l.line_no) || ': '
                       || coalesce(s.quantity, 0) || ' ≠ ' || coalesce(l.back_ordered, 0)
                from (select * from inventory.shortage where sku_id = any(:skus)) s
                full join (select * from ordering.order_line where sku_id = any(:skus) and back_ordered > 0) l
                  on l.order_id = s.order_id and l.line_no = s.line_no and l.sku_id = s.sku_id
                where coalesce(s.quantity, 0) <> coalesce(l.back_ordered, 0)
                """);
        CREDIT.put("receivable is not what the last entry left", """
                select a.customer_id || ': ' || a.receivable || ' ≠ ' || coalesce(e.receivable_after, 0)
                from customer.credit_account a left join lateral (
                    select * from customer.credit_entry e where e.customer_id = a.customer_id
                    order by position desc limit 1) e on true
                where a.customer_id = any(:customers) and a.receivable <> coalesce(e.receivable_after, 0)
                """);
        CREDIT.put("credit entry does not follow from the one before", """
                select customer_id || ' at ' || position || ' ' || kind from (
                    select e.*, lag(receivable_after, 1, 0) over (partition by customer_id order by position) as before
                    from customer.credit_entry e where customer_id = any(:customers)) e
                where before + change <> receivable_after
                """);
        CREDIT.put("receivable is not what the orders say", """
                select a.customer_id || ': ' || a.receivable || ' ≠ ' || coalesce(o.due, 0)
                from customer.credit_account a left join (
                    select customer_id, sum(case when status in ('IN_REVIEW', 'CONFIRMED', 'COMPLETED')
                                                   or status = 'ARCHIVED' and cancelled_at is null
                                                 then total_amount else 0 end - paid_amount) as due
                    from ordering.sales_order where not historical group by 1) o on o.customer_id = a.customer_id
                where a.customer_id = any(:customers) and a.receivable <> coalesce(o.due, 0)
                """);
        ORDERS.put("paid is not the sum of the payments", """
                select o.id || ': ' || o.paid_amount from ordering.sales_order o
                where o.customer_id = any(:customers) and o.paid_amount <>
                      (select coalesce(sum(amount), 0) from ordering.payment p where p.order_id = o.id)
                """);
        ORDERS.put("total is not the sum of the lines", """
                select o.id || ': ' || o.total_amount from ordering.sales_order o
                where o.customer_id = any(:customers) and (o.total_amount, o.line_count) <>
                      (select coalesce(sum(amount), 0), count(*) from ordering.order_line l where l.order_id = o.id)
                """);
        ORDERS.put("shipped or delivered is not what the parcels hold", """
                select l.order_id || ' line ' || l.line_no
                from ordering.order_line l join ordering.sales_order o on o.id = l.order_id
                where o.customer_id = any(:customers) and not o.historical and (l.shipped, l.delivered) <>
                      (select coalesce(sum(p.quantity), 0), coalesce(sum(p.received), 0)
                       from ordering.parcel_line p where p.order_id = l.order_id and p.line_no = l.line_no)
                """);
        ORDERS.put("order has lost or doubled an event", """
                select o.id || ': version ' || o.version from ordering.sales_order o
                where o.customer_id = any(:customers) and not o.historical and o.version <>
                      (select count(*) from platform.event e where e.subject_id = o.id and e.subject_type = 'Order')
                """);
        ORDERS.put("customer's number is not kept as the order says", """
                select coalesce(n.order_id, o.id) || ': ' || coalesce(n.number, o.customer_order_number)
                from (select * from ordering.customer_order_number where customer_id = any(:customers)) n
                full join (select * from ordering.sales_order
                           where customer_id = any(:customers) and customer_order_number is not null) o
                  on o.id = n.order_id and o.customer_id = n.customer_id and o.customer_order_number = n.number
                where n.order_id is null or o.id is null
                """);
        ORDERS.put("payment state is not what was paid", """
                select id || ': ' || payment || ' with ' || paid_amount || ' of ' || total_amount
                from ordering.sales_order where customer_id = any(:customers) and payment <>
                    case when paid_amount <= 0 then 'UNPAID' when paid_amount >= total_amount then 'PAID'
                         else 'PARTIALLY_PAID' end
                """);
        ORDERS.put("number was given twice", """
                select number from ordering.sales_order where number is not null group by 1 having count(*) > 1
                """);
    }

    private final JdbcClient jdbc;

    public Ledgers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Every difference, as a sentence; empty when all is well.
    public List<String> drift() {
        return drift(ids("select distinct sku_id from inventory.stock"), ids("select id from customer.customer"));
    }

    /// As [#drift()], for those goods and customers only: other tests spoil their own on purpose.
    public List<String> drift(Collection<UUID> skus, Collection<UUID> customers) {
        List<String> found = new ArrayList<>();
        Map<String, Object> parameters =
                Map.of("skus", skus.toArray(UUID[]::new), "customers", customers.toArray(UUID[]::new));
        for (Map<String, String> questions : List.of(STOCK, CREDIT, ORDERS)) {
            questions.forEach((what, sql) -> jdbc.sql(sql).params(parameters).query(String.class).list().stream()
                    .map(where -> what + ": " + where)
                    .forEach(found::add));
        }
        return found;
    }

    private List<UUID> ids(String sql) {
        return jdbc.sql(sql).query(UUID.class).list();
    }
}
