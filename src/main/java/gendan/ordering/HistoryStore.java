package gendan.ordering;

import gendan.kernel.Actor;
import gendan.kernel.Event;
import gendan.platform.CopyRows;
import gendan.platform.EventLog;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes orders from before this program.
@Component
final class HistoryStore {
    private static final String ORDER_COLUMNS = "id, number, status, fulfilment, payment, returns, stage, order_type,"
            + " priority, channel, customer_id, customer_name, customer_address, selling_company, currency, ordered_on,"
            + " payment_method, freight_terms, ship_to, remark, line_count, total_amount, tax_amount, paid_amount,"
            + " historical, created_at, created_by, submitted_at, completed_at";
    private static final String LINE_COLUMNS = "order_id, line_no, sku_id, sku_code, product_name, unit, quantity,"
            + " unit_price, price_includes_tax, tax_rate, amount, tax_amount, shipped, delivered";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final EventLog events;
    private final OrderRows rows;
    private final Clock clock;

    HistoryStore(JdbcTemplate jdbc, JsonMapper json, EventLog events, OrderRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.rows = rows;
        this.clock = clock;
    }

    void insert(Actor actor, List<HistoricalOrder> orders) {
        var heads = new CopyRows();
        var lines = new CopyRows();
        for (HistoricalOrder history : orders) {
            Order order = history.toOrder();
            head(heads, actor, history, order);
            for (OrderLine line : order.lines()) {
                line(lines, order.id(), line);
            }
        }
        heads.into(jdbc, "ordering.sales_order (" + ORDER_COLUMNS + ")");
        lines.into(jdbc, "ordering.order_line (" + LINE_COLUMNS + ")");
        append(
                actor,
                orders.stream()
                        .map(order -> new HistoricalOrderRecorded(order.id(), order))
                        .toList());
    }

    private void head(CopyRows rows, Actor actor, HistoricalOrder history, Order order) {
        OrderTerms terms = order.terms();
        OrderAxes axes = order.axes();
        OffsetDateTime at = history.orderedAt().atOffset(ZoneOffset.UTC);
        rows.add(order.id())
                .add(order.number())
                .plain(axes.status())
                .plain(axes.fulfilment())
                .plain(axes.payment())
                .plain(axes.returns())
                .plain(order.stage())
                .plain(terms.orderType())
                .plain(terms.priority())
                .plain(terms.channel())
                .add(order.customer().id())
                .add(order.customer().name())
                .add(terms.customerAddress())
                .add(terms.sellingCompany())
                .add(terms.currency())
                .plain(terms.orderedOn())
                .plain(terms.paymentMethod())
                .plain(terms.freightTerms())
                .add(terms.shipTo() == null ? null : json.writeValueAsString(terms.shipTo()))
                .add(terms.remark())
                .add(order.lines().size())
                .add(order.totalAmount())
                .add(order.taxAmount())
                .add(order.paidAmount())
                .add(true)
                .plain(at)
                .add(actor.personId())
                .plain(at)
                .plain(at)
                .end();
    }

    private static void line(CopyRows rows, UUID orderId, OrderLine line) {
        rows.add(orderId)
                .add(line.lineNo())
                .add(line.skuId())
                .add(line.sku())
                .add(line.productName())
                .add(line.unit())
                .add(line.quantity())
                .add(line.unitPrice())
                .add(line.priceIncludesTax())
                .add(line.taxRate())
                .add(line.amount())
                .add(line.taxAmount())
                .add(line.quantities().shipped())
                .add(line.quantities().delivered())
                .end();
    }

    /// Events of different orders in one go.
    void append(Actor actor, List<? extends OrderEvent> happened) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        var log = new CopyRows();
        for (OrderEvent event : happened) {
            log.add(event.subject().partition())
                    .add(event.subject().type())
                    .add(event.subject().id())
                    .add(Event.typeOf(event.getClass()))
                    .add(actor.personId())
                    .add(actor.name())
                    .plain(now)
                    .add(events.payload(event))
                    .end();
        }
        log.into(jdbc, "platform.event (" + EventLog.COLUMNS + ")");
        events.announce();
    }

    /// Adds lines to an order that is there. One that had been cancelled as a whole is so no longer: what was
    /// cancelled counts as returned.
    void extend(Actor actor, RecordHistoricalOrders.Extension extension) {
        UUID id = extension.orderId();
        Order before = rows.lock(id);
        var lines = new CopyRows();
        int first = before.lines().size() + 1;
        HistoricalOrder.orderLines(extension.lines(), first).forEach(line -> line(lines, id, line));
        BigDecimal more =
                extension.lines().stream().map(HistoricalOrder.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (before.axes().status() == OrderStatus.CANCELLED) {
            jdbc.update("""
                    update ordering.order_line
                    set shipped = quantity, delivered = quantity, returned = cancelled, cancelled = 0
                    where order_id = ?
                    """, id);
        }
        lines.into(jdbc, "ordering.order_line (" + LINE_COLUMNS + ")");
        jdbc.update("""
                update ordering.sales_order o
                set line_count = line_count + ?, total_amount = total_amount + ?, paid_amount = total_amount + ?,
                    version = version + 1, payment = 'PAID', fulfilment = 'DELIVERED', cancelled_at = null,
                    completed_at = coalesce(completed_at, created_at),
                    status = case status when 'CANCELLED' then 'COMPLETED' else status end,
                    stage = case stage when 'CANCELLED' then 'COMPLETED' else stage end,
                    returns = case when exists (select from ordering.order_line l
                                                where l.order_id = o.id and l.returned > 0)
                                   then 'PARTIAL' else 'NONE' end
                where id = ?
                """, extension.lines().size(), more, more, id);
        append(
                actor,
                List.of(new HistoricalOrderExtended(
                        id, rows.find(id), extension.lines().size())));
    }
}
