package gendan.documents;

import gendan.documents.Paper.Block;
import gendan.documents.Paper.Column;
import gendan.documents.Paper.Fact;
import gendan.documents.Paper.Facts;
import gendan.documents.Paper.Part;
import gendan.documents.Paper.Table;
import gendan.kernel.Money;
import gendan.ordering.OrderDraft;
import gendan.ordering.OrderTerms;
import gendan.ordering.OrderView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was agreed on: customer, goods, payment.
final class TermsBlocks {
    private static final BigDecimal MOST_IN_CAPITALS = new BigDecimal("1e15");

    private final OrderView order;
    private final OrderTerms terms;
    private final Words words;

    TermsBlocks(OrderView order, Words words) {
        this.order = order;
        this.terms = order.terms();
        this.words = words;
    }

    /// 客户信息
    Block customer(CustomerCard.Reached reached) {
        String contact =
                joined(first(terms.contactName(), reached.contact()), first(terms.contactPhone(), reached.phone()));
        return new Block(
                words.say("customer"),
                List.of(new Facts(List.of(
                        Fact.of(
                                words.say("customer.name"),
                                Cell.text(order.customer().name())),
                        Fact.of(
                                words.say("customer.code"),
                                Cell.text(order.customer().code())),
                        Fact.of(words.say("customer.contact"), Cell.text(contact)),
                        Fact.of(words.say("customer.email"), Cell.text(first(terms.contactEmail(), reached.email()))),
                        Fact.wide(
                                words.say("customer.address"),
                                Cell.text(first(terms.customerAddress(), first(reached.address(), address()))))))));
    }

    /// 订单信息
    Block order() {
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of(words.say("order.number"), Cell.text(order.number())),
                Fact.of(words.say("order.customer-number"), Cell.text(terms.customerOrderNumber())),
                Fact.of(words.say("order.ordered-on"), Cell.day(terms.orderedOn())),
                Fact.of(words.say("order.expected-on"), Cell.day(terms.expectedDeliveryOn())),
                Fact.of(words.say("order.type"), Cell.text(words.of(terms.orderType()))),
                Fact.of(words.say("order.priority"), Cell.text(words.of(terms.priority()))),
                Fact.of(words.say("order.freight"), Cell.text(words.of(terms.freightTerms()))),
                Fact.of(words.say("order.owner"), Cell.text(order.ownerName())),
                Fact.wide(words.say("order.ship-to"), Cell.text(shipTo()))));
        wideIfAny(facts, "order.requirements", terms.specialRequirements());
        wideIfAny(facts, "order.remark", terms.remark());
        return new Block(words.say("order"), List.of(new Facts(List.copyOf(facts)), lines()));
    }

    private void wideIfAny(List<Fact> facts, String label, String text) {
        if (text != null) {
            facts.add(Fact.wide(words.say(label), Cell.text(text)));
        }
    }

    private Table lines() {
        List<Column> columns = List.of(
                Column.right(words.say("line.no"), 5),
                Column.left(words.say("line.product"), 25),
                Column.left(words.say("line.model"), 12),
                Column.left(words.say("line.specification"), 14),
                Column.right(words.say("line.quantity"), 9),
                Column.left(words.say("line.unit"), 6),
                Column.right(words.say("line.price", terms.currency()), 11),
                Column.right(words.say("line.amount", terms.currency()), 11),
                Column.left(words.say("line.expected-on"), 11));
        return new Table(
                words.say("lines"),
                columns,
                order.lines().stream().map(this::line).toList(),
                totals());
    }

    private List<Cell> line(OrderView.Line line) {
        LocalDate expected = line.expectedDeliveryOn() == null ? terms.expectedDeliveryOn() : line.expectedDeliveryOn();
        String remark = line.remark() == null ? "" : "\n" + line.remark();
        return List.of(
                new Cell.Place(line.lineNo()),
                Cell.text(line.productName() + "\n" + line.sku() + remark),
                Cell.text(line.model()),
                Cell.text(line.specification()),
                new Cell.Quantity(line.quantity()),
                Cell.text(line.unit()),
                Words.amount(line.unitPrice()),
                Words.amount(line.amount()),
                Cell.day(expected));
    }

    private List<Fact> totals() {
        List<Fact> totals = new ArrayList<>();
        totals.add(Fact.of(words.say("total", terms.currency()), Words.amount(order.totalAmount())));
        totals.add(Fact.of(words.say("tax", terms.currency()), Words.amount(order.taxAmount())));
        BigDecimal total = order.totalAmount().amount();
        if (terms.currency().equals("CNY") && total.abs().compareTo(MOST_IN_CAPITALS) < 0) {
            totals.add(Fact.wide(words.say("total.capitals"), Cell.text(CapitalAmount.of(total))));
        }
        return List.copyOf(totals);
    }

    /// 支付信息
    Block payment() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Facts(List.of(
                Fact.of(words.say("payment.method"), Cell.text(words.of(terms.paymentMethod()))),
                Fact.of(words.say("payment.state"), Cell.text(words.of(order.payment()))),
                Fact.of(words.say("payment.paid", terms.currency()), Words.amount(order.paidAmount())),
                Fact.of(words.say("payment.open", terms.currency()), Words.amount(open())),
                Fact.of(words.say("payment.due-on"), Cell.day(terms.paymentDueOn())))));
        if (!order.instalments().isEmpty()) {
            parts.add(instalments());
        }
        if (!order.payments().isEmpty()) {
            parts.add(payments());
        }
        return new Block(words.say("payment"), List.copyOf(parts));
    }

    /// Nobody has to pay for what was cancelled.
    private Money open() {
        return order.status() == gendan.ordering.OrderStatus.CANCELLED
                ? Money.zero(terms.currency())
                : order.outstandingAmount();
    }

    private Table instalments() {
        return new Table(
                null,
                List.of(
                        Column.right(words.say("instalment.no"), 10),
                        Column.left(words.say("instalment.due-on"), 30),
                        Column.right(words.say("instalment.amount"), 30),
                        Column.right(words.say("instalment.paid"), 30)),
                order.instalments().stream()
                        .map(one -> List.of(
                                new Cell.Place(one.instalmentNo()),
                                Cell.day(one.dueOn()),
                                Words.amount(one.amount()),
                                Words.amount(one.paid())))
                        .toList(),
                List.of());
    }

    private Table payments() {
        return new Table(
                null,
                List.of(
                        Column.left(words.say("payment.on"), 15),
                        Column.left(words.say("payment.means"), 15),
                        Column.right(words.say("payment.amount"), 20),
                        Column.left(words.say("payment.reference"), 25),
                        Column.left(words.say("payment.remark"), 25)),
                order.payments().stream()
                        .map(one -> List.of(
                                Cell.day(one.paidOn()),
                                Cell.text(words.of(one.means())),
                                Words.amount(one.amount()),
                                Cell.text(one.reference()),
                                Cell.text(one.remark())))
                        .toList(),
                List.of());
    }

    private String shipTo() {
        OrderDraft.ShipTo to = terms.shipTo();
        return to == null ? null : joined(to.recipient(), to.phone(), address());
    }

    private String address() {
        OrderDraft.ShipTo to = terms.shipTo();
        if (to == null) {
            return null;
        }
        String city = Objects.equals(to.city(), to.province()) ? null : to.city();
        return joined(to.province(), city, to.district(), to.detail(), to.postalCode());
    }

    private static String joined(String... parts) {
        String all = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return all.isBlank() ? null : all;
    }

    private static String first(String one, String otherwise) {
        return one != null ? one : otherwise;
    }
}
