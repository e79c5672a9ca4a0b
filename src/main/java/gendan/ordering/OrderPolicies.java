package gendan.ordering;

import gendan.kernel.Money;
import gendan.ordering.Decision.Kind;
import gendan.ordering.Decision.Outcome;
import gendan.ordering.Decision.Sentence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The rules by which an order is taken or refused: pure functions from facts to decisions.
final class OrderPolicies {
    private OrderPolicies() {}

    static List<Decision> decide(
            Order order, IntakeFacts facts, StockPlan stock, OrderSettings settings, boolean creditReleased) {
        List<Decision> decisions = new ArrayList<>(4);
        decisions.add(blacklist(facts.customer()));
        decisions.add(credit(order, facts.customer(), creditReleased));
        if (hasOwnPrice(order)) {
            decisions.add(price(order));
        }
        if (order.terms().usesStock()) {
            decisions.add(stock(stock, settings));
        }
        return List.copyOf(decisions);
    }

    private static Decision blacklist(IntakeFacts.Customer customer) {
        if (!customer.blacklisted()) {
            return decision(Kind.BLACKLIST, Outcome.PASS, "blacklist/1", Map.of(), "decision.blacklist.pass");
        }
        String why = customer.blacklistReason() == null ? "" : customer.blacklistReason();
        return new Decision(
                Kind.BLACKLIST,
                Outcome.REFUSE,
                "blacklist/1",
                Map.of("reason", why),
                Sentence.of("decision.blacklist.refuse", customer.name(), why),
                Sentence.of("decision.blacklist.flip"));
    }

    /// 应收账款 + 本次交易金额 strictly above the limit is refused (brief 002); equal is allowed.
    private static Decision credit(Order order, IntakeFacts.Customer customer, boolean released) {
        BigDecimal limit = customer.creditLimit();
        String currency = order.terms().currency();
        if (limit == null) {
            return decision(
                    Kind.CREDIT,
                    Outcome.PASS,
                    "credit/1",
                    Map.of("receivable", plain(customer.receivable()), "total", plain(order.totalAmount())),
                    "decision.credit.no-limit");
        }
        BigDecimal excess = customer.receivable().add(order.totalAmount()).subtract(limit);
        Map<String, String> inputs = Map.of(
                "receivable", plain(customer.receivable()),
                "total", plain(order.totalAmount()),
                "limit", plain(limit));
        String[] figures = {
            money(customer.receivable(), currency), money(order.totalAmount(), currency), money(limit, currency)
        };
        if (excess.signum() <= 0) {
            return decision(Kind.CREDIT, Outcome.PASS, "credit/1", inputs, "decision.credit.pass", figures);
        }
        if (released) {
            return decision(Kind.CREDIT, Outcome.RELEASED, "credit/1", inputs, "decision.credit.released", figures);
        }
        return new Decision(
                Kind.CREDIT,
                Outcome.REFUSE,
                "credit/1",
                inputs,
                Sentence.of("decision.credit.refuse", figures),
                creditFlip(order, excess, currency));
    }

    /// The excess to be paid, or the fewest pieces of one line that make up for it.
    private static Sentence creditFlip(Order order, BigDecimal excess, String currency) {
        OrderLine dearest = order.lines().stream()
                .filter(line -> line.amount().compareTo(excess) > 0)
                .max(Comparator.comparing(line -> line.amount().divide(line.quantity(), 6, RoundingMode.DOWN)))
                .orElse(null);
        if (dearest == null) {
            return Sentence.of("decision.credit.flip-pay", money(excess, currency));
        }
        BigDecimal each = dearest.amount().divide(dearest.quantity(), 6, RoundingMode.DOWN);
        BigDecimal pieces = excess.divide(each, 0, RoundingMode.CEILING);
        return Sentence.of(
                "decision.credit.flip-pay-or-reduce",
                money(excess, currency),
                String.valueOf(dearest.lineNo()),
                pieces.toPlainString(),
                dearest.unit());
    }

    private static boolean hasOwnPrice(Order order) {
        return order.lines().stream().anyMatch(OrderPolicies::isOwnPrice);
    }

    private static boolean isOwnPrice(OrderLine line) {
        return line.listPrice() == null || line.unitPrice().compareTo(line.listPrice()) != 0;
    }

    private static Decision price(Order order) {
        List<OrderLine> own =
                order.lines().stream().filter(OrderPolicies::isOwnPrice).toList();
        OrderLine first = own.getFirst();
        return decision(
                Kind.PRICE,
                Outcome.WARN,
                "price/1",
                Map.of("lines", String.valueOf(own.size())),
                "decision.price.own",
                String.valueOf(own.size()),
                String.valueOf(first.lineNo()),
                money(first.unitPrice(), order.terms().currency()),
                first.listPrice() == null
                        ? "–"
                        : money(first.listPrice(), order.terms().currency()));
    }

    private static Decision stock(StockPlan stock, OrderSettings settings) {
        if (stock.lacking().isEmpty()) {
            return decision(Kind.STOCK, Outcome.PASS, "stock/1", Map.of(), "decision.stock.pass");
        }
        OrderLine first = stock.lacking().getFirst();
        boolean refuse = settings.shortStock() == OrderSettings.ShortStock.REFUSE;
        return new Decision(
                Kind.STOCK,
                refuse ? Outcome.REFUSE : Outcome.WARN,
                "stock/1",
                Map.of(
                        "lines", String.valueOf(stock.lacking().size()),
                        "sku", first.sku(),
                        "lacking", plain(first.quantities().backOrdered())),
                Sentence.of(
                        refuse ? "decision.stock.refuse" : "decision.stock.back-order",
                        String.valueOf(stock.lacking().size()),
                        String.valueOf(first.lineNo()),
                        first.sku(),
                        plain(first.quantities().backOrdered()),
                        first.unit()),
                Sentence.of(
                        "decision.stock.flip",
                        String.valueOf(first.lineNo()),
                        plain(first.quantities().backOrdered()),
                        first.unit()));
    }

    private static Decision decision(
            Kind kind, Outcome outcome, String rule, Map<String, String> inputs, String code, String... arguments) {
        return new Decision(kind, outcome, rule, inputs, Sentence.of(code, arguments), null);
    }

    private static String money(BigDecimal amount, String currency) {
        BigDecimal rounded = new Money(amount, currency).charged().amount();
        return String.format(Locale.ROOT, "%,." + rounded.scale() + "f %s", rounded, currency);
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
