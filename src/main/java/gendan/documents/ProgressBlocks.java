package gendan.documents;

import gendan.documents.Paper.Block;
import gendan.documents.Paper.Column;
import gendan.documents.Paper.Fact;
import gendan.documents.Paper.Facts;
import gendan.documents.Paper.Table;
import gendan.ordering.Fulfilment;
import gendan.ordering.GoodsCondition;
import gendan.ordering.OrderStatus;
import gendan.ordering.OrderType;
import gendan.ordering.OrderView;
import gendan.ordering.ReturnState;
import gendan.ordering.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How the order is carried out: the four steps, what happened, what went wrong, what to tell the customer.
final class ProgressBlocks {
    private final OrderView order;
    private final List<Timeline.Entry> entries;
    private final Words words;

    /// @param entries of the timeline, the earliest first
    ProgressBlocks(OrderView order, List<Timeline.Entry> entries, Words words) {
        this.order = order;
        this.entries = entries;
        this.words = words;
    }

    private record Step(String state, Instant at, String note) {}

    /// 订单处理流程
    Block process() {
        List<Column> columns = List.of(
                Column.left(words.say("step"), 18),
                Column.left(words.say("step.state"), 17),
                Column.left(words.say("step.at"), 20),
                Column.left(words.say("step.note"), 45));
        List<List<Cell>> rows = List.of(
                row("step.confirmation", confirmation()),
                row("step.stock", stock()),
                row("step.production", production()),
                row("step.delivery", delivery()));
        return new Block(words.say("process"), List.of(new Table(null, columns, rows, List.of())));
    }

    private List<Cell> row(String name, Step step) {
        return List.of(
                Cell.text(words.say(name)),
                Cell.text(words.say("state." + step.state)),
                words.moment(step.at),
                Cell.text(step.note));
    }

    private Step confirmation() {
        Instant confirmed = order.moments().confirmedAt();
        return switch (order.status()) {
            case DRAFT -> new Step("waiting", null, words.say("note.draft"));
            case IN_REVIEW -> new Step("running", order.moments().submittedAt(), words.say("note.in-review"));
            case CANCELLED -> new Step("cancelled", order.moments().cancelledAt(), order.reason());
            case CONFIRMED, COMPLETED, ARCHIVED ->
                new Step("done", confirmed == null ? order.moments().submittedAt() : confirmed, null);
        };
    }

    private Step stock() {
        if (order.historical()) {
            return new Step("not-needed", null, words.say("note.historical"));
        }
        if (order.terms().orderType() == OrderType.SERVICE) {
            return new Step("not-needed", null, words.say("note.service"));
        }
        if (order.status() == OrderStatus.CANCELLED) {
            return new Step("cancelled", order.moments().cancelledAt(), words.say("note.released"));
        }
        if (order.status() == OrderStatus.DRAFT) {
            return new Step("waiting", null, words.say("note.checked-at-submission"));
        }
        long lacking = order.lines().stream()
                .filter(line -> line.backOrdered().signum() > 0)
                .count();
        return lacking == 0
                ? new Step("done", order.moments().submittedAt(), words.say("note.in-stock", order.warehouseName()))
                : new Step("running", order.moments().submittedAt(), words.say("note.lacking", lacking));
    }

    private Step production() {
        if (order.historical()) {
            return new Step("not-needed", null, words.say("note.historical"));
        }
        if (order.status() == OrderStatus.CANCELLED) {
            return new Step("cancelled", order.moments().cancelledAt(), null);
        }
        boolean started = order.status() != OrderStatus.DRAFT && order.status() != OrderStatus.IN_REVIEW;
        boolean left = order.fulfilment() != Fulfilment.UNSHIPPED && !order.backOrdered();
        String state = left ? "done" : started ? "running" : "waiting";
        return switch (order.terms().orderType()) {
            case STANDARD ->
                order.backOrdered()
                        ? new Step(state, null, words.say("note.replenish"))
                        : new Step("not-needed", null, words.say("note.from-stock"));
            case MADE_TO_ORDER -> new Step(state, null, words.say("note.made-to-order"));
            case PURCHASED -> new Step(state, null, words.say("note.purchased"));
            case SERVICE -> new Step("not-needed", null, words.say("note.service"));
        };
    }

    private Step delivery() {
        if (order.status() == OrderStatus.CANCELLED) {
            return new Step("cancelled", order.moments().cancelledAt(), null);
        }
        return switch (order.fulfilment()) {
            case UNSHIPPED -> new Step("waiting", null, null);
            case PARTIALLY_SHIPPED -> new Step("running", order.moments().shippedAt(), parcels());
            case SHIPPED -> new Step("running", order.moments().shippedAt(), parcels());
            case DELIVERED -> new Step("done", order.moments().deliveredAt(), parcels());
        };
    }

    private String parcels() {
        List<String> all = new ArrayList<>();
        for (OrderView.Parcel parcel : order.parcels()) {
            String number = parcel.trackingNumber() == null ? "" : " " + parcel.trackingNumber();
            String received = parcel.receivedAt() == null
                    ? words.say("parcel.underway")
                    : words.say(
                            "parcel.received",
                            words.local(parcel.receivedAt()).toLocalDate().toString());
            all.add(words.say("parcel", parcel.parcelNo(), parcel.carrier() + number, received));
        }
        return String.join("\n", all);
    }

    /// 订单跟踪
    Block tracking() {
        List<List<Cell>> rows = entries.stream().map(this::entry).toList();
        Table updates = new Table(
                null,
                List.of(
                        Column.left(words.say("tracking.at"), 20),
                        Column.left(words.say("tracking.update"), 45),
                        Column.left(words.say("tracking.stage"), 19),
                        Column.left(words.say("tracking.by"), 16)),
                rows,
                List.of());
        return new Block(
                words.say("tracking"),
                List.of(updates, new Facts(List.of(Fact.wide(words.say("tracking.problems"), Cell.text(problems()))))));
    }

    private List<Cell> entry(Timeline.Entry entry) {
        String reason = entry.reason() == null ? "" : "\n" + entry.reason();
        return List.of(
                words.moment(entry.at()),
                Cell.text(entry.title() + reason),
                Cell.text(entry.to() == null ? null : words.of(entry.to())),
                Cell.text(entry.actorName()));
    }

    private String problems() {
        List<String> all = new ArrayList<>();
        for (OrderView.Parcel parcel : order.parcels()) {
            for (OrderView.ParcelLine line : parcel.lines()) {
                if (line.condition() != null && line.condition() != GoodsCondition.GOOD) {
                    String note = line.note() == null ? "" : " " + line.note();
                    all.add(words.say(
                                    "problem.receipt",
                                    parcel.parcelNo(),
                                    line.productName(),
                                    words.of(line.condition()))
                            + note);
                }
            }
        }
        if (order.backOrdered()) {
            all.add(words.say("problem.lacking"));
        }
        if (order.returns() != ReturnState.NONE) {
            all.add(words.say("problem.returns", words.of(order.returns())));
        }
        if (order.reason() != null) {
            all.add(words.say("problem.reason", order.reason()));
        }
        return all.isEmpty() ? words.say("problem.none") : String.join("\n", all);
    }

    /// 客户沟通
    Block communication() {
        String owner = order.ownerName() == null ? words.say("communication.us") : order.ownerName();
        return new Block(
                words.say("communication"),
                List.of(new Facts(List.of(
                        Fact.wide(
                                words.say("communication.confirmation"),
                                Cell.text(words.say("communication.confirmation.text", owner))),
                        Fact.wide(
                                words.say("communication.status"),
                                Cell.text(words.say("communication.status.text", words.of(order.stage())))),
                        Fact.wide(
                                words.say("communication.problems"),
                                Cell.text(words.say("communication.problems.text", owner))),
                        Fact.wide(words.say("communication.signature"), Cell.text(words.say("communication.sign")))))));
    }
}
