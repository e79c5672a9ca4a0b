package gendan.demo;

import gendan.kernel.Money;
import gendan.ordering.OrderResult;
import gendan.ordering.PaymentMeans;
import gendan.ordering.RecordPayment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// How the money for an order comes in.
final class Settlement {
    private static final List<PaymentMeans> SMALL =
            List.of(PaymentMeans.ALIPAY, PaymentMeans.WECHAT, PaymentMeans.BANK, PaymentMeans.CARD);

    private final OrderBook book;
    private final OrderSteps steps;
    private final OrderStory story;
    private final BigDecimal total;
    private BigDecimal paid = BigDecimal.ZERO;

    Settlement(OrderBook book, OrderSteps steps, OrderStory story, OrderResult confirmed) {
        this.book = book;
        this.steps = steps;
        this.story = story;
        this.total = confirmed.totalAmount().amount();
    }

    /// 全款: first the money, then the goods. Some never pay.
    void inAdvance(Delivery delivery) {
        if (story.recipe().twists() && book.chance(0.08)) {
            story.next(book.days().later(story.now(), 9), () -> story.cancel("客户逾期未付款，电话确认不再需要，取消"));
        } else {
            story.next(book.days().later(story.now(), book.between(0, 2)), () -> {
                pay(total, null);
                delivery.begin();
            });
        }
    }

    /// 分期: as planned, give or take a day.
    void instalments() {
        story.draft().instalments().forEach(instalment -> {
            LocalDate due = book.days().after(instalment.dueOn().minusDays(1), book.between(1, 2));
            story.next(book.days().sometime(due), () -> pay(instalment.amount().amount(), "分期款"));
        });
    }

    /// 月结: within the agreed time; a few pay in two parts.
    void onAccount() {
        int days = book.between(14, 26);
        if (story.recipe().twists() && book.chance(0.1)) {
            BigDecimal part = total.divide(BigDecimal.TWO, 0, java.math.RoundingMode.DOWN);
            story.next(book.days().later(story.now(), days - 6), () -> pay(part, "月结部分回款"));
        }
        story.next(book.days().later(story.now(), days), () -> pay(total.subtract(paid), "月结回款"));
    }

    /// 货到付款: the driver's company hands it over.
    void onDelivery() {
        story.next(book.days().later(story.now(), book.between(0, 1)), () -> pay(total.subtract(paid), "代收货款"));
    }

    private void pay(BigDecimal amount, String remark) {
        BigDecimal rest = total.subtract(paid).min(amount);
        if (rest.signum() <= 0) {
            return;
        }
        paid = paid.add(rest);
        PaymentMeans means = rest.compareTo(new BigDecimal("5000")) > 0
                ? PaymentMeans.BANK
                : SMALL.get(book.random().nextInt(SMALL.size()));
        steps.pay(
                book.staff().any(book.random(), "FINANCE"),
                story.id(),
                new RecordPayment.Request(new Money(rest, "CNY"), means, null, reference(means, story.now()), remark));
    }

    private String reference(PaymentMeans means, Instant at) {
        String day = book.days().dayOf(at).toString().replace("-", "");
        String number = String.format("%08d", book.random().nextInt(100_000_000));
        return switch (means) {
            case BANK -> "HK" + day + number;
            case ALIPAY -> day + "2200140" + number;
            case WECHAT -> "42000" + day + number;
            case CARD, CASH, OTHER -> "POS" + number;
        };
    }
}
