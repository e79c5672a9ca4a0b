package gendan.ordering;

import gendan.kernel.Money;
import gendan.kernel.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Looks at a draft as it stands on paper: everything that can be told without asking the database.
///
/// What is wrong is collected in the [Violations]; the terms that come back are of use only when there are none.
final class CheckedDraft {
    static final BigDecimal MAX_QUANTITY = new BigDecimal("99999999");
    static final BigDecimal MAX_PRICE = new BigDecimal("9999999999");
    private static final BigDecimal LEAST_QUANTITY = new BigDecimal("0.0001");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final int MAX_INSTALMENTS = 60;

    private CheckedDraft() {}

    static OrderTerms terms(OrderDraft draft, LocalDate today, Violations wrong) {
        if (draft.customerId() == null && draft.customerCode() == null) {
            wrong.add("value.required", "/customerId");
        }
        wrong.text("/customerCode", draft.customerCode(), 40);
        PaymentMethod method = orElse(draft.paymentMethod(), PaymentMethod.FULL);
        LocalDate orderedOn = orElse(wrong.date("/orderedOn", draft.orderedOn()), today);
        LocalDate expectedOn = wrong.date("/expectedDeliveryOn", draft.expectedDeliveryOn());
        if (expectedOn != null && expectedOn.isBefore(orderedOn)) {
            wrong.add("order.delivery-before-order", "/expectedDeliveryOn");
        }
        wrong.date("/paymentDueOn", draft.paymentDueOn());
        lines(draft, orderedOn, wrong);
        return new OrderTerms(
                orElse(draft.orderType(), OrderType.STANDARD),
                orElse(draft.priority(), Priority.NORMAL),
                orElse(draft.channel(), Channel.STAFF),
                wrong.text("/customerOrderNumber", draft.customerOrderNumber(), 60),
                wrong.currency("/currency", draft.currency()),
                orElse(wrong.text("/sellingCompany", draft.sellingCompany(), 20), "MAIN"),
                orderedOn,
                expectedOn,
                method,
                draft.paymentDueOn(),
                instalments(draft, method, wrong),
                orElse(draft.freightTerms(), FreightTerms.PREPAID),
                draft.warehouseId(),
                wrong.text("/contactName", draft.contactName(), 80),
                wrong.text("/contactPhone", draft.contactPhone(), 40),
                email(draft.contactEmail(), wrong),
                wrong.text("/customerAddress", draft.customerAddress(), 300),
                shipTo(draft.shipTo(), wrong),
                wrong.text("/specialRequirements", draft.specialRequirements(), 2_000),
                wrong.text("/remark", draft.remark(), 2_000));
    }

    private static void lines(OrderDraft draft, LocalDate orderedOn, Violations wrong) {
        List<OrderDraft.Line> lines = orElse(draft.lines(), List.of());
        if (lines.size() > OrderDraft.MAX_LINES) {
            wrong.add("order.too-many-lines", "/lines", OrderDraft.MAX_LINES, lines.size());
            wrong.rejectIfAny();
        }
        for (int i = 0; i < lines.size(); i++) {
            line(lines.get(i), "/lines/" + i, orderedOn, wrong);
        }
    }

    private static void line(OrderDraft.Line line, String at, LocalDate orderedOn, Violations wrong) {
        if (line == null) {
            wrong.add("value.required", at);
            return;
        }
        wrong.requiredText(at + "/sku", line.sku(), 60);
        wrong.required(at + "/quantity", line.quantity());
        wrong.number(at + "/quantity", line.quantity(), LEAST_QUANTITY, MAX_QUANTITY, 4);
        money(at + "/unitPrice", line.unitPrice(), wrong);
        wrong.text(at + "/remark", line.remark(), 500);
        LocalDate expectedOn = wrong.date(at + "/expectedDeliveryOn", line.expectedDeliveryOn());
        if (expectedOn != null && expectedOn.isBefore(orderedOn)) {
            wrong.add("order.delivery-before-order", at + "/expectedDeliveryOn");
        }
    }

    static void money(String at, Money money, Violations wrong) {
        if (money != null) {
            wrong.number(at + "/amount", money.amount(), BigDecimal.ZERO, MAX_PRICE, Money.MAX_SCALE);
            wrong.currency(at + "/currency", money.currency());
        }
    }

    private static List<OrderDraft.Instalment> instalments(OrderDraft draft, PaymentMethod method, Violations wrong) {
        List<OrderDraft.Instalment> plan = orElse(draft.instalments(), List.of());
        if (!plan.isEmpty() && method != PaymentMethod.INSTALMENTS) {
            wrong.add("order.instalments-not-agreed", "/instalments");
        }
        if (plan.size() > MAX_INSTALMENTS) {
            wrong.add("order.too-many-instalments", "/instalments", MAX_INSTALMENTS);
            wrong.rejectIfAny();
        }
        Set<LocalDate> days = new HashSet<>();
        List<OrderDraft.Instalment> checked = new ArrayList<>();
        for (int i = 0; i < plan.size(); i++) {
            OrderDraft.Instalment instalment = plan.get(i);
            String at = "/instalments/" + i;
            if (instalment == null || instalment.dueOn() == null || instalment.amount() == null) {
                wrong.add("value.required", at);
                continue;
            }
            wrong.date(at + "/dueOn", instalment.dueOn());
            money(at + "/amount", instalment.amount(), wrong);
            if (instalment.amount().amount().signum() <= 0) {
                wrong.add("order.amount-not-positive", at + "/amount");
            }
            if (!days.add(instalment.dueOn())) {
                wrong.add("order.instalment-day-twice", at + "/dueOn");
            }
            checked.add(instalment);
        }
        return List.copyOf(checked);
    }

    private static String email(String value, Violations wrong) {
        String email = wrong.text("/contactEmail", value, 120);
        if (email != null && !EMAIL.matcher(email).matches()) {
            wrong.add("order.email-broken", "/contactEmail");
        }
        return email;
    }

    private static OrderDraft.ShipTo shipTo(OrderDraft.ShipTo to, Violations wrong) {
        if (to == null) {
            return null;
        }
        String country = orElse(to.country(), "CN");
        if (!COUNTRY.matcher(country).matches()) {
            wrong.add("order.country-unknown", "/shipTo/country");
        }
        return new OrderDraft.ShipTo(
                wrong.requiredText("/shipTo/recipient", to.recipient(), 80),
                wrong.requiredText("/shipTo/phone", to.phone(), 40),
                country,
                wrong.text("/shipTo/divisionCode", to.divisionCode(), 12),
                wrong.text("/shipTo/province", to.province(), 60),
                wrong.text("/shipTo/city", to.city(), 60),
                wrong.text("/shipTo/district", to.district(), 60),
                wrong.requiredText("/shipTo/detail", to.detail(), 300),
                wrong.text("/shipTo/postalCode", to.postalCode(), 20));
    }

    static <T> T orElse(T value, T otherwise) {
        return value != null ? value : otherwise;
    }
}
