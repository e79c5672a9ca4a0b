package gendan.ordering;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The one question of the intake path: customer, credit, goods and stock in a single round trip.
@Component
final class IntakeQueries {
    /// Every table is asked by its key; nothing here grows with the number of orders.
    private static final String FACTS = """
            select c.id, c.name, c.active, c.blacklisted, c.blacklist_reason, c.owner_id, c.team_id, c.region_code,
                   c.currency, a.credit_limit, a.receivable, c.phone, c.email,
                   d.recipient, d.phone, d.country, d.division_code, d.province, d.city, d.district, d.detail,
                   d.postal_code, w.id,
                   wanted.code, s.id, p.name, p.model, s.specification, p.unit, s.unit_price, s.currency,
                   s.price_includes_tax, s.tax_rate, s.minimum_quantity, s.active and p.active,
                   coalesce(st.on_hand - st.reserved, 0)
            from (values (1)) as one
            left join customer.customer c on %s
            left join customer.credit_account a on a.customer_id = c.id
            left join lateral (select * from customer.address
                               where customer_id = c.id order by main desc, address_no limit 1) d on true
            left join inventory.warehouse w
                   on w.active and w.id = coalesce(?, (select id from inventory.warehouse where main))
            left join unnest(?::text[]) as wanted(code) on true
            left join catalog.sku s on s.code = wanted.code
            left join catalog.product p on p.id = s.product_id
            left join inventory.stock st on st.sku_id = s.id and st.warehouse_id = w.id
            """;

    private static final String BY_ID = FACTS.formatted("c.id = ?");
    private static final String BY_CODE = FACTS.formatted("c.code = ?");
    private static final String LOCK_CREDIT = "select 1 from customer.credit_account where customer_id = ? for update";
    private static final String LOCK_STOCK = """
            select 1 from inventory.stock
            where sku_id = any(select id from catalog.sku where code = any(?::text[]))
              and warehouse_id = coalesce(?, (select id from inventory.warehouse where main))
            order by sku_id for update
            """;

    private final JdbcTemplate jdbc;

    IntakeQueries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    IntakeFacts read(UUID customerId, String customerCode, UUID warehouseId, List<String> skuCodes) {
        Reading reading = new Reading();
        jdbc.query(
                customerId != null ? BY_ID : BY_CODE,
                statement -> {
                    statement.setObject(1, customerId != null ? customerId : customerCode);
                    statement.setObject(2, warehouseId, Types.OTHER);
                    statement.setObject(3, skuCodes.toArray(String[]::new));
                },
                reading::row);
        return new IntakeFacts(reading.customer, reading.warehouseId, reading.skus);
    }

    /// Locks what [#read] will look at, in the order in which a submission takes it: for a second attempt, after
    /// somebody else was faster.
    void lock(UUID customerId, UUID warehouseId, List<String> skuCodes) {
        jdbc.query(LOCK_CREDIT, row -> {}, customerId);
        jdbc.query(LOCK_STOCK, row -> {}, skuCodes.toArray(String[]::new), warehouseId);
    }

    boolean hasCustomerOrderNumber(UUID customerId, String number, UUID exceptOrder) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select exists (select from ordering.customer_order_number
                               where customer_id = ? and number = ? and order_id <> ?)
                """, Boolean.class, customerId, number, exceptOrder));
    }

    private static final class Reading {
        private final Map<String, IntakeFacts.Sku> skus = new HashMap<>();
        private IntakeFacts.Customer customer;
        private UUID warehouseId;

        void row(ResultSet row) throws SQLException {
            if (row.isFirst() || warehouseId == null && customer == null) {
                head(row);
            }
            UUID skuId = row.getObject(25, UUID.class);
            if (skuId != null) {
                skus.put(row.getString(24), sku(row, skuId));
            }
        }

        private void head(ResultSet row) throws SQLException {
            warehouseId = row.getObject(23, UUID.class);
            UUID id = row.getObject(1, UUID.class);
            if (id != null) {
                BigDecimal receivable = row.getBigDecimal(11);
                customer = new IntakeFacts.Customer(
                        id,
                        row.getString(2),
                        row.getBoolean(3),
                        row.getBoolean(4),
                        row.getString(5),
                        row.getObject(6, UUID.class),
                        row.getObject(7, UUID.class),
                        row.getString(8),
                        row.getString(9),
                        row.getBigDecimal(10),
                        receivable == null ? BigDecimal.ZERO : receivable,
                        row.getString(12),
                        row.getString(13),
                        address(row));
            }
        }

        private static OrderDraft.ShipTo address(ResultSet row) throws SQLException {
            return row.getString(21) == null
                    ? null
                    : new OrderDraft.ShipTo(
                            row.getString(14),
                            row.getString(15),
                            row.getString(16),
                            row.getString(17),
                            row.getString(18),
                            row.getString(19),
                            row.getString(20),
                            row.getString(21),
                            row.getString(22));
        }

        private static IntakeFacts.Sku sku(ResultSet row, UUID id) throws SQLException {
            return new IntakeFacts.Sku(
                    id,
                    row.getString(24),
                    row.getString(26),
                    row.getString(27),
                    row.getString(28),
                    row.getString(29),
                    row.getBigDecimal(30),
                    row.getString(31),
                    row.getBoolean(32),
                    row.getBigDecimal(33),
                    row.getBigDecimal(34),
                    row.getBoolean(35),
                    row.getBigDecimal(36));
        }
    }
}
