package gendan.ordering;

import gendan.kernel.Actor;
import gendan.kernel.Event;
import gendan.kernel.Money;
import gendan.kernel.Page;
import gendan.platform.Messages;
import gendan.platform.PageCursor;
import gendan.platform.RequestContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What happened to an order: who, when, what, from, to, why; the newest first. Read from the event log itself.
@Component
public final class Timeline {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final OrderQueries orders;
    private final Messages messages;
    private final Map<String, TimelineTeller> tellers;
    private final String[] told;

    Timeline(JdbcClient jdbc, JsonMapper json, OrderQueries orders, Messages messages, List<TimelineTeller> tellers) {
        this.jdbc = jdbc;
        this.json = json;
        this.orders = orders;
        this.messages = messages;
        this.tellers = tellers.stream()
                .collect(Collectors.toUnmodifiableMap(TimelineTeller::subjectType, Function.identity()));
        this.told = Stream.concat(
                        Stream.of(Order.TYPE), this.tellers.keySet().stream().sorted())
                .toArray(String[]::new);
    }

    /// @param title what happened, as a sentence
    /// @param from stage before, null where it did not change
    /// @param to stage after, null where it did not change
    /// @param details fields that changed, with what they were and are
    /// @param reason why, where somebody gave a reason
    public record Entry(
            Instant at,
            String actorName,
            String type,
            String title,
            OrderStage from,
            OrderStage to,
            List<FieldChange> details,
            String reason) {}

    private record Row(long position, String type, String actorName, Instant at, String payload, String subjectType) {}

    /// @throws gendan.kernel.Rejection `order.not-found` (404)
    public Page<Entry> page(Actor actor, UUID orderId, String cursor, Integer limit) {
        int size = Page.size(limit);
        orders.find(actor, orderId);
        PageCursor after = PageCursor.read(cursor, 1);
        List<Row> rows = jdbc.sql("""
                        select position, type, actor_name, occurred_at, payload::text, subject_type
                        from platform.event
                        where subject_id = :order and position < :before and subject_type = any(:told)
                        order by position desc limit :limit
                        """)
                .param("order", orderId)
                .param("before", after == null ? Long.MAX_VALUE : after.number(0))
                .param("told", told)
                .param("limit", size + 1)
                .query((row, n) -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getString(5),
                        row.getString(6)))
                .list();
        Page<Row> page = Page.of(rows, size, row -> PageCursor.of(row.position()));
        return new Page<>(page.items().stream().map(this::entry).toList(), page.next());
    }

    private Entry entry(Row row) {
        TimelineTeller teller = tellers.get(row.subjectType);
        if (teller != null) {
            var told =
                    teller.tell(row.type, row.payload, RequestContext.current().locale());
            return new Entry(row.at, row.actorName, row.type, told.title(), null, null, List.of(), told.reason());
        }
        OrderEvent event = json.readValue(row.payload, typeOf(row.type));
        return switch (event) {
            case OrderDrafted drafted ->
                entry(
                        row,
                        null,
                        OrderStage.DRAFT,
                        List.of(),
                        null,
                        drafted.order().lines().size(),
                        drafted.order().total());
            case OrderEdited edited -> entry(row, null, null, edited.fields(), null);
            case OrderSubmitted submitted ->
                entry(
                        row,
                        submitted.from(),
                        submitted.order().stage(),
                        List.of(),
                        submitted.releaseReason(),
                        submitted.order().number(),
                        submitted.order().total());
            case OrderConfirmed confirmed -> moved(row, confirmed.change(), null);
            case OrderSentBack sentBack -> moved(row, sentBack.change(), sentBack.reason());
            case OrderCancelled cancelled -> moved(row, cancelled.change(), cancelled.reason());
            case BackOrderServed served -> moved(row, served.change(), null);
            case PaymentRecorded paid -> moved(row, paid.change(), paid.remark(), paid.amount(), paid.means());
            case ParcelShipped shipped ->
                moved(
                        row,
                        shipped.change(),
                        shipped.remark(),
                        shipped.parcelNo(),
                        shipped.carrier(),
                        shipped.trackingNumber());
            case ReceiptConfirmed received -> received(row, received);
            case OrderCompleted completed -> moved(row, completed.change(), null);
            case OrderArchived archived -> moved(row, archived.change(), null);
            case HistoricalOrderRecorded recorded ->
                entry(
                        row,
                        null,
                        OrderStage.COMPLETED,
                        List.of(),
                        recorded.order().remark(),
                        recorded.order().number(),
                        recorded.order().lines().size(),
                        recorded.order().total().stripTrailingZeros(),
                        recorded.order().currency(),
                        recorded.order().orderedOn().toString());
            case HistoricalOrderExtended extended -> entry(row, null, null, List.of(), null, extended.added());
            case HistoricalReturnsMatched matched -> givenBack(row, matched);
        };
    }

    private Entry received(Row row, ReceiptConfirmed received) {
        List<FieldChange> differences = received.items().stream()
                .filter(item -> item.condition() != GoodsCondition.GOOD
                        || item.received().compareTo(item.shipped()) != 0)
                .map(item -> new FieldChange(
                        "lines[" + item.lineNo() + "].received",
                        plain(item.shipped()),
                        plain(item.received()) + " " + item.condition()))
                .toList();
        String sentence = received.automatic() ? "timeline.ReceiptConfirmed.automatic" : "timeline.ReceiptConfirmed";
        OrderChange change = received.change();
        return new Entry(
                row.at,
                actorName(row),
                row.type,
                say(sentence, received.parcelNo()),
                change.from() == change.to() ? null : change.from(),
                change.from() == change.to() ? null : change.to(),
                differences,
                received.receivedBy());
    }

    private Entry givenBack(Row row, HistoricalReturnsMatched matched) {
        OrderChange change = matched.change();
        List<FieldChange> lines = change.lines().stream()
                .filter(line -> line.quantities().returned().signum() > 0)
                .limit(20)
                .map(line -> new FieldChange(
                        "lines[" + line.lineNo() + "].returned",
                        null,
                        plain(line.quantities().returned())))
                .toList();
        boolean sameStage = change.from() == change.to();
        return entry(
                row,
                sameStage ? null : change.from(),
                sameStage ? null : change.to(),
                lines,
                null,
                String.join(", ", matched.returns()));
    }

    private Entry moved(Row row, OrderChange change, String reason, Object... arguments) {
        boolean sameStage = change.from() == change.to();
        return entry(
                row,
                sameStage ? null : change.from(),
                sameStage ? null : change.to(),
                quantities(change),
                reason,
                arguments);
    }

    private static List<FieldChange> quantities(OrderChange change) {
        List<FieldChange> details = new ArrayList<>();
        for (OrderChange.LineChange line : change.lines()) {
            if (details.size() == 20) {
                break;
            }
            OrderLine.Quantities now = line.quantities();
            details.add(new FieldChange(
                    "lines[" + line.lineNo() + "].quantities",
                    null,
                    "%s / %s / %s / %s"
                            .formatted(
                                    plain(now.reserved()),
                                    plain(now.backOrdered()),
                                    plain(now.shipped()),
                                    plain(now.delivered()))));
        }
        return List.copyOf(details);
    }

    private Entry entry(
            Row row, OrderStage from, OrderStage to, List<FieldChange> details, String reason, Object... arguments) {
        return new Entry(
                row.at, actorName(row), row.type, say("timeline." + row.type, arguments), from, to, details, reason);
    }

    private String say(String code, Object... arguments) {
        Locale locale = RequestContext.current().locale();
        return messages.sentence(
                locale, code, Arrays.stream(arguments).map(Timeline::orNothing).toList());
    }

    private static Object orNothing(Object argument) {
        return argument == null ? "" : argument instanceof Money money ? money.charged() : argument;
    }

    private static String actorName(Row row) {
        return row.actorName;
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    static Class<? extends OrderEvent> typeOf(String type) {
        for (Class<?> permitted : OrderEvent.class.getPermittedSubclasses()) {
            Class<? extends OrderEvent> event = permitted.asSubclass(OrderEvent.class);
            if (Event.typeOf(event).equals(type)) {
                return event;
            }
        }
        throw new IllegalArgumentException("no order event is called " + type);
    }
}
