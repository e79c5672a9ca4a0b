package gendan.ordering;

import static gendan.ordering.CheckedDraft.orElse;

import gendan.kernel.Actor;
import gendan.kernel.Money;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Violations;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Makes an order out of a draft: checks it on paper and against the master data, fills in what is known, prices it.
/// Reserves nothing and writes nothing.
@Component
final class ComposeOrder {
    private final IntakeQueries queries;
    private final Clock clock;

    ComposeOrder(IntakeQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /// An order that is written nowhere yet, and what is known about its customer, goods and stock.
    record Composed(Order order, IntakeFacts facts) {}

    /// How complete the draft has to be.
    enum Purpose {
        /// Something may still be missing.
        DRAFT,
        /// Everything must be there.
        SUBMISSION,
        /// Everything must be there; prices of one's own were permitted when the draft was stored.
        SUBMISSION_OF_STORED;

        boolean isSubmission() {
            return this != DRAFT;
        }
    }

    /// @throws Rejection with every field that is wrong
    Composed compose(Actor actor, UUID orderId, OrderDraft draft, Purpose purpose) {
        Violations wrong = new Violations();
        OrderTerms terms = CheckedDraft.terms(draft, LocalDate.now(clock), wrong);
        wrong.rejectIfAny();

        IntakeFacts facts = queries.read(draft.customerId(), draft.customerCode(), draft.warehouseId(), codesOf(draft));
        IntakeFacts.Customer customer = customer(actor, facts, draft, wrong);
        terms = complete(terms, customer, facts, wrong);
        List<OrderLine> lines = lines(actor, draft, terms, facts, purpose, wrong);
        BigDecimal total = sum(lines, true);
        checkWhole(draft, terms, customer, lines, total, purpose, orderId, wrong);
        wrong.rejectIfAny();

        Order order = new Order(
                orderId,
                null,
                OrderAxes.draft(terms.paymentMethod()),
                new Order.Customer(customer.id(), customer.name()),
                orElse(customer.ownerId(), actor.personId()),
                orElse(customer.teamId(), actor.teamId()),
                customer.regionCode(),
                terms,
                lines,
                total,
                sum(lines, false),
                BigDecimal.ZERO,
                1);
        return new Composed(order, facts);
    }

    static List<String> codesOf(OrderDraft draft) {
        return draft.lines() == null
                ? List.of()
                : draft.lines().stream()
                        .map(line -> line.sku().strip())
                        .distinct()
                        .toList();
    }

    private static IntakeFacts.Customer customer(Actor actor, IntakeFacts facts, OrderDraft draft, Violations wrong) {
        IntakeFacts.Customer customer = facts.customer();
        if (customer == null || !actor.sees(customer.ownerId(), customer.teamId(), customer.regionCode())) {
            wrong.add("order.customer-unknown", draft.customerId() != null ? "/customerId" : "/customerCode");
            wrong.rejectIfAny();
        }
        return customer;
    }

    private static OrderTerms complete(
            OrderTerms terms, IntakeFacts.Customer customer, IntakeFacts facts, Violations wrong) {
        if (facts.warehouseId() == null) {
            wrong.add("order.warehouse-unknown", "/warehouseId");
        }
        String currency = orElse(terms.currency(), customer.currency());
        if (!currency.equals(customer.currency())) {
            wrong.add("order.currency-not-of-customer", "/currency", customer.currency());
        }
        return new OrderTerms(
                terms.orderType(),
                terms.priority(),
                terms.channel(),
                terms.customerOrderNumber(),
                currency,
                terms.sellingCompany(),
                terms.orderedOn(),
                terms.expectedDeliveryOn(),
                terms.paymentMethod(),
                terms.paymentDueOn(),
                terms.instalments(),
                terms.freightTerms(),
                facts.warehouseId(),
                terms.contactName(),
                orElse(terms.contactPhone(), customer.phone()),
                orElse(terms.contactEmail(), customer.email()),
                terms.customerAddress(),
                orElse(terms.shipTo(), customer.mainAddress()),
                terms.specialRequirements(),
                terms.remark());
    }

    private static List<OrderLine> lines(
            Actor actor, OrderDraft draft, OrderTerms terms, IntakeFacts facts, Purpose purpose, Violations wrong) {
        List<OrderDraft.Line> drafted = orElse(draft.lines(), List.of());
        List<OrderLine> lines = new ArrayList<>(drafted.size());
        for (int i = 0; i < drafted.size(); i++) {
            OrderLine line = line(actor, drafted.get(i), i, terms, facts, purpose, wrong);
            if (line != null) {
                lines.add(line);
            }
        }
        return List.copyOf(lines);
    }

    private static OrderLine line(
            Actor actor,
            OrderDraft.Line drafted,
            int index,
            OrderTerms terms,
            IntakeFacts facts,
            Purpose purpose,
            Violations wrong) {
        String at = "/lines/" + index;
        IntakeFacts.Sku sku = facts.skus().get(drafted.sku().strip());
        if (sku == null) {
            wrong.add("order.sku-unknown", at + "/sku", drafted.sku().strip());
            return null;
        }
        if (!sku.active()) {
            wrong.add("order.sku-withdrawn", at + "/sku", sku.code());
        }
        if (purpose.isSubmission() && drafted.quantity().compareTo(sku.minimumQuantity()) < 0) {
            wrong.add("order.below-minimum", at + "/quantity", sku.minimumQuantity(), sku.unit());
        }
        BigDecimal list = sku.currency().equals(terms.currency()) ? sku.unitPrice() : null;
        BigDecimal price = unitPrice(actor, drafted.unitPrice(), list, terms.currency(), purpose, at, wrong);
        if (price == null) {
            return null;
        }
        LinePrice cost =
                LinePrice.of(drafted.quantity(), price, sku.priceIncludesTax(), sku.taxRate(), terms.currency());
        return new OrderLine(
                index + 1,
                sku.id(),
                sku.code(),
                sku.productName(),
                sku.model(),
                sku.specification(),
                sku.unit(),
                drafted.quantity(),
                price,
                list,
                sku.priceIncludesTax(),
                sku.taxRate(),
                cost.amount(),
                cost.tax(),
                drafted.expectedDeliveryOn(),
                drafted.remark() == null || drafted.remark().isBlank()
                        ? null
                        : drafted.remark().strip(),
                OrderLine.Quantities.NONE);
    }

    private static BigDecimal unitPrice(
            Actor actor, Money own, BigDecimal list, String currency, Purpose purpose, String at, Violations wrong) {
        if (own == null) {
            if (list == null) {
                wrong.add("order.price-missing", at + "/unitPrice", currency);
            }
            return list;
        }
        if (!own.currency().equals(currency)) {
            wrong.add("order.price-in-other-currency", at + "/unitPrice", currency);
            return null;
        }
        boolean differs = list == null || own.amount().compareTo(list) != 0;
        if (differs && purpose != Purpose.SUBMISSION_OF_STORED && !actor.may(Permission.ORDER_PRICE)) {
            wrong.add("order.own-price-not-permitted", at + "/unitPrice");
        }
        return own.amount();
    }

    private void checkWhole(
            OrderDraft draft,
            OrderTerms terms,
            IntakeFacts.Customer customer,
            List<OrderLine> lines,
            BigDecimal total,
            Purpose purpose,
            UUID orderId,
            Violations wrong) {
        if (total.compareTo(CheckedDraft.MAX_PRICE.movePointRight(2)) > 0) {
            wrong.add("order.total-absurd", "/lines");
        }
        checkInstalments(terms, total, purpose, wrong);
        if (purpose.isSubmission()) {
            if (draft.lines() == null || draft.lines().isEmpty()) {
                wrong.add("order.no-lines", "/lines");
            }
            if (terms.usesStock() && terms.shipTo() == null) {
                wrong.add("order.ship-to-missing", "/shipTo");
            }
            if (!customer.active()) {
                wrong.add("order.customer-inactive", "/customerId");
            }
        }
        if (terms.customerOrderNumber() != null
                && !Boolean.TRUE.equals(draft.repeatOfCustomerOrderNumber())
                && queries.hasCustomerOrderNumber(customer.id(), terms.customerOrderNumber(), orderId)) {
            wrong.add("order.customer-order-number-twice", "/customerOrderNumber", terms.customerOrderNumber());
        }
    }

    private static void checkInstalments(OrderTerms terms, BigDecimal total, Purpose purpose, Violations wrong) {
        if (terms.paymentMethod() != PaymentMethod.INSTALMENTS) {
            return;
        }
        if (terms.instalments().isEmpty()) {
            if (purpose.isSubmission()) {
                wrong.add("order.instalments-missing", "/instalments");
            }
            return;
        }
        BigDecimal planned = BigDecimal.ZERO;
        for (OrderDraft.Instalment instalment : terms.instalments()) {
            if (!instalment.amount().currency().equals(terms.currency())) {
                wrong.add("order.price-in-other-currency", "/instalments", terms.currency());
                return;
            }
            planned = planned.add(instalment.amount().amount());
        }
        if (purpose.isSubmission() && planned.compareTo(total) != 0) {
            wrong.add(
                    "order.instalments-not-total",
                    "/instalments",
                    new Money(planned, terms.currency()),
                    new Money(total, terms.currency()));
        }
    }

    private static BigDecimal sum(List<OrderLine> lines, boolean amounts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (OrderLine line : lines) {
            sum = sum.add(amounts ? line.amount() : line.taxAmount());
        }
        return sum;
    }
}
