package gendan.ordering;

import gendan.kernel.Actor;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Writes and reads parcels for commands. The caller holds the order's row.
@Component
final class ParcelStore {
    private final JdbcTemplate jdbc;
    private final OrderStore orders;

    ParcelStore(JdbcTemplate jdbc, OrderStore orders) {
        this.jdbc = jdbc;
        this.orders = orders;
    }

    /// What was packed of a line.
    record Packed(int lineNo, BigDecimal quantity) {}

    /// A parcel that is on its way.
    record Underway(UUID orderId, int parcelNo) {}

    /// @return the parcel's number within the order
    int insert(Actor actor, Order order, ShipParcel.Request parcel, List<ParcelShipped.Item> items) {
        List<Object> values = Arrays.asList(
                order.id(),
                order.id(),
                parcel.carrier(),
                parcel.trackingNumber(),
                order.terms().warehouseId(),
                parcel.remark(),
                orders.now(),
                actor.personId(),
                order.id(),
                SqlValues.array(items, ParcelShipped.Item::lineNo, Integer[]::new),
                SqlValues.array(items, ParcelShipped.Item::quantity, BigDecimal[]::new));
        Integer number = jdbc.query("""
                with parcel as (
                    insert into ordering.parcel
                        (order_id, parcel_no, carrier, tracking_number, warehouse_id, remark, shipped_at, shipped_by)
                    values (?, 1 + (select count(*) from ordering.parcel where order_id = ?),
                            ?, ?, ?::uuid, ?, ?, ?::uuid)
                    returning parcel_no),
                packed as (
                    insert into ordering.parcel_line (order_id, parcel_no, line_no, quantity)
                    select ?::uuid, parcel_no, i.line_no, i.quantity
                    from parcel cross join unnest(?::int[], ?::numeric[]) as i(line_no, quantity))
                select parcel_no from parcel
                """, statement -> SqlValues.bind(statement, values), row -> {
            row.next();
            return row.getInt(1);
        });
        return number == null ? 0 : number;
    }

    /// What is in the parcel; empty when there is no such parcel.
    List<Packed> contents(UUID orderId, int parcelNo) {
        return jdbc.query(
                "select line_no, quantity from ordering.parcel_line where order_id = ? and parcel_no = ? order by 1",
                (row, n) -> new Packed(row.getInt(1), row.getBigDecimal(2)),
                orderId,
                parcelNo);
    }

    /// @return false when it was received before
    boolean receive(UUID orderId, int parcelNo, String receivedBy, boolean automatic) {
        return jdbc.update("""
                        update ordering.parcel set received_at = ?, received_by = ?, receipt_kind = ?
                        where order_id = ? and parcel_no = ? and received_at is null
                        """, orders.now(), receivedBy, automatic ? "AUTOMATIC" : "CUSTOMER", orderId, parcelNo) == 1;
    }

    void receiveLines(UUID orderId, int parcelNo, List<ReceiptConfirmed.Item> items) {
        List<Object> values = List.of(
                SqlValues.array(items, ReceiptConfirmed.Item::lineNo, Integer[]::new),
                SqlValues.array(items, ReceiptConfirmed.Item::received, BigDecimal[]::new),
                SqlValues.array(items, item -> item.condition().name(), String[]::new),
                SqlValues.array(items, ReceiptConfirmed.Item::note, String[]::new),
                orderId,
                parcelNo);
        jdbc.update("""
                update ordering.parcel_line p set received = r.received, condition = r.condition, note = r.note
                from unnest(?::int[], ?::numeric[], ?::text[], ?::text[]) as r(line_no, received, condition, note)
                where p.order_id = ? and p.parcel_no = ? and p.line_no = r.line_no
                """, statement -> SqlValues.bind(statement, values));
    }

    boolean anyUnderway(UUID orderId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from ordering.parcel where order_id = ? and received_at is null)",
                Boolean.class,
                orderId));
    }

    /// Parcels that left before that moment and that nobody has confirmed, the oldest first.
    List<Underway> underwaySince(OffsetDateTime before, int limit) {
        return jdbc.query("""
                select order_id, parcel_no from ordering.parcel
                where received_at is null and shipped_at < ? order by shipped_at limit ?
                """, (row, n) -> new Underway(row.getObject(1, UUID.class), row.getInt(2)), before, limit);
    }
}
