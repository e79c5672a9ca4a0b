package gendan.demo;

import gendan.kernel.Money;
import gendan.ordering.Channel;
import gendan.ordering.FreightTerms;
import gendan.ordering.OrderDraft;
import gendan.ordering.OrderType;
import gendan.ordering.PaymentMethod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// Fills in orders as the demo company's people would.
final class OrderForms {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMMdd");
    private static final List<Channel> CHANNELS = List.of(
            Channel.PHONE, Channel.PHONE, Channel.EMAIL, Channel.EMAIL, Channel.EMAIL, Channel.STAFF, Channel.PORTAL);
    private static final List<FreightTerms> FREIGHT = List.of(
            FreightTerms.PREPAID,
            FreightTerms.PREPAID,
            FreightTerms.PREPAID,
            FreightTerms.COLLECT,
            FreightTerms.THIRD_PARTY);

    private OrderForms() {}

    static OrderDraft draft(OrderBook book, OrderRecipe recipe, LocalDate day) {
        var form = recipe.customer().customer().form();
        int warehouse = isInTheEast(form.addresses().getFirst().divisionCode()) ? 1 : 0;
        List<OrderDraft.Line> lines =
                recipe.lines() != null ? recipe.lines() : book.goods().lines(recipe.isLarge());
        PaymentMethod payment = recipe.payment();
        boolean urgent = recipe.priority() != gendan.ordering.Priority.NORMAL;
        return new OrderDraft(
                recipe.customer().id(),
                null,
                OrderType.STANDARD,
                recipe.priority(),
                CHANNELS.get(book.random().nextInt(CHANNELS.size())),
                book.chance(0.6) ? "PO" + SHORT.format(day) + "-" + String.format("%03d", book.orders() + 1) : null,
                null,
                null,
                null,
                day,
                book.days().after(day, urgent ? book.between(1, 3) : book.between(4, 12)),
                payment,
                payment == PaymentMethod.ON_ACCOUNT ? day.plusMonths(1).withDayOfMonth(25) : null,
                payment == PaymentMethod.INSTALMENTS ? plan(book, lines, day) : null,
                FREIGHT.get(book.random().nextInt(FREIGHT.size())),
                book.warehouses().get(warehouse),
                recipe.customer().customer().main(),
                form.contacts().getFirst().phone(),
                form.email(),
                recipe.customer().address(),
                null,
                book.chance(0.18) ? book.any(Wording.REQUIREMENTS) : null,
                recipe.remark() != null ? recipe.remark() : book.chance(0.2) ? book.any(Wording.REMARKS) : null,
                lines,
                null);
    }

    /// Shanghai, Jiangsu and Zhejiang get their goods from Kunshan.
    private static boolean isInTheEast(String division) {
        return division.startsWith("31") || division.startsWith("32") || division.startsWith("33");
    }

    /// 30 % at once, the rest after a month.
    private static List<OrderDraft.Instalment> plan(OrderBook book, List<OrderDraft.Line> lines, LocalDate day) {
        BigDecimal total = lines.stream()
                .map(line -> book.goods().sku(line.sku()).price().multiply(line.quantity()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal first = total.multiply(new BigDecimal("0.30")).setScale(2, RoundingMode.HALF_UP);
        return List.of(
                new OrderDraft.Instalment(day.plusDays(3), new Money(first, "CNY")),
                new OrderDraft.Instalment(day.plusDays(33), new Money(total.subtract(first), "CNY")));
    }

    /// As it should have been: somebody looked into the customer's paper once more.
    static OrderDraft corrected(OrderBook book, OrderDraft draft) {
        List<OrderDraft.Line> lines = new ArrayList<>(draft.lines());
        if (draft.instalments() == null && lines.size() > 1) {
            lines.removeLast();
        }
        return new OrderDraft(
                draft.customerId(),
                null,
                draft.orderType(),
                draft.priority(),
                draft.channel(),
                draft.customerOrderNumber(),
                true,
                null,
                null,
                draft.orderedOn(),
                draft.expectedDeliveryOn().plusDays(2),
                draft.paymentMethod(),
                draft.paymentDueOn(),
                draft.instalments(),
                draft.freightTerms(),
                draft.warehouseId(),
                draft.contactName(),
                draft.contactPhone(),
                draft.contactEmail(),
                draft.customerAddress(),
                null,
                draft.specialRequirements(),
                book.any(Wording.CORRECTED),
                lines,
                null);
    }
}
