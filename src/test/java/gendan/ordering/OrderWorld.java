package gendan.ordering;

import gendan.kernel.Actor;
import gendan.kernel.DataScope;
import gendan.kernel.Ids;
import gendan.kernel.Money;
import gendan.kernel.Permission;
import gendan.platform.SearchText;
import gendan.testing.Fixtures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/// A small world for tests of orders: customers, goods and stock of their own.
@TestComponent
public final class OrderWorld {
    private final Fixtures fixtures;
    private final JdbcTemplate jdbc;
    private final Ids ids;

    public OrderWorld(Fixtures fixtures, JdbcTemplate jdbc, Ids ids) {
        this.fixtures = fixtures;
        this.jdbc = jdbc;
        this.ids = ids;
    }

    public Actor anybody() {
        return new Actor(ids.next(), "跟单员", Actor.Kind.PERSON, Set.of(Permission.values()), DataScope.ALL, null, null);
    }

    public UUID warehouse() {
        jdbc.update("""
                insert into inventory.warehouse (id, code, name, main) values (?, 'MAIN', '主仓', true)
                on conflict do nothing
                """, ids.next());
        return jdbc.queryForObject("select id from inventory.warehouse where main", UUID.class);
    }

    public UUID customer(String creditLimit) {
        UUID id = ids.next();
        String code = fixtures.unique("C");
        jdbc.update("""
                insert into customer.customer (id, code, name, search_text, created_at, updated_at)
                values (?, ?, ?, ?, now(), now())
                """, id, code, "客户" + code, new SearchText().name(code).toString());
        jdbc.update(
                "insert into customer.address (customer_id, address_no, recipient, phone, detail, main)"
                        + " values (?, 1, '张三', '13800000000', '测试路 1 号', true)",
                id);
        jdbc.update(
                "insert into customer.credit_account (customer_id, credit_limit) values (?, ?)",
                id,
                creditLimit == null ? null : new BigDecimal(creditLimit));
        return id;
    }

    /// A SKU at that price with that much in the main warehouse.
    public String sku(String price, int onHand) {
        UUID product = ids.next();
        UUID sku = ids.next();
        String code = fixtures.unique("S");
        jdbc.update("""
                insert into catalog.product (id, code, name, search_text, created_at, updated_at)
                values (?, ?, ?, ?, now(), now())
                """, product, code, "产品" + code, new SearchText().name(code).toString());
        jdbc.update(
                "insert into catalog.sku (id, product_id, code, unit_price) values (?, ?, ?, ?)",
                sku,
                product,
                code,
                new BigDecimal(price));
        jdbc.update("insert into inventory.stock (sku_id, warehouse_id) values (?, ?)", sku, warehouse());
        jdbc.update("""
                with moved as (update inventory.stock set on_hand = on_hand + ? where sku_id = ? returning *)
                insert into inventory.movement (sku_id, warehouse_id, kind, on_hand_change, reserved_change,
                    on_hand_after, reserved_after, subject_type, actor_name, occurred_at)
                select sku_id, warehouse_id, 'RECEIVED', on_hand, 0, on_hand, 0, 'Test', 'test', now() from moved
                """, onHand, sku);
        return code;
    }

    public static OrderDraft draft(UUID customer, PaymentMethod method, OrderDraft.Line... lines) {
        return new OrderDraft(
                customer,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                method,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(lines),
                null);
    }

    /// The same with the customer's own number.
    public static OrderDraft numbered(String number, OrderDraft draft) {
        return new OrderDraft(
                draft.customerId(),
                null,
                null,
                null,
                null,
                number,
                null,
                null,
                null,
                null,
                null,
                draft.paymentMethod(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                draft.lines(),
                null);
    }

    public static OrderDraft.Line line(String sku, int quantity) {
        return new OrderDraft.Line(sku, BigDecimal.valueOf(quantity), null, null, null);
    }

    public static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }

    public BigDecimal reserved(String sku) {
        return jdbc.queryForObject(
                "select reserved from inventory.stock s join catalog.sku k on k.id = s.sku_id where k.code = ?",
                BigDecimal.class,
                sku);
    }

    public BigDecimal onHand(String sku) {
        return jdbc.queryForObject(
                "select on_hand from inventory.stock s join catalog.sku k on k.id = s.sku_id where k.code = ?",
                BigDecimal.class,
                sku);
    }

    public BigDecimal receivable(UUID customer) {
        return jdbc.queryForObject(
                "select receivable from customer.credit_account where customer_id = ?", BigDecimal.class, customer);
    }
}
