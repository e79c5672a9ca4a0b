package gendan.demo;

import static gendan.demo.OrderRecipe.Until;

import gendan.ordering.PaymentMethod;
import gendan.ordering.Priority;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Who orders when, what else happens in those months, and which cases must be there to be shown.
final class OrderPlan {
    private static final String LATE_PAYER = "瓯通阀门";
    private static final String DISPUTED = "泉城木工";
    private static final int LATE_PAYER_AFTER = 40;
    private static final int DISPUTED_AFTER = 55;

    private final OrderBook book;
    private final OrderSteps steps;
    private final DemoMasterData masterData;
    private final WorkingDays days;

    OrderPlan(OrderBook book, OrderSteps steps, DemoMasterData masterData) {
        this.book = book;
        this.steps = steps;
        this.masterData = masterData;
        this.days = book.days();
    }

    void write() {
        List<LocalDate> all = days.all();
        for (int n = 0; n < all.size(); n++) {
            int orders = book.between(2, 4);
            for (int i = 0; i < orders; i++) {
                story(usual(n), days.sometime(all.get(n)));
            }
            deliveries(n, all.get(n));
        }
        blacklist(all);
        oneBeyondItsLimit(all.get(25));
        lastDays();
    }

    private void story(OrderRecipe recipe, Instant begin) {
        new OrderStory(book, steps, recipe, begin).begin();
    }

    private OrderRecipe usual(int day) {
        DemoMasterData.Known customer;
        do {
            customer =
                    book.customers().get(book.random().nextInt(book.customers().size()));
        } while (day > LATE_PAYER_AFTER && customer.name().contains(LATE_PAYER)
                || day > DISPUTED_AFTER - 6 && customer.name().contains(DISPUTED));
        return OrderRecipe.usual(customer, payment(customer), priority(customer));
    }

    private PaymentMethod payment(DemoMasterData.Known customer) {
        PaymentMethod agreed = PaymentMethod.valueOf(
                customer.customer().form().defaultPayment().name());
        return book.chance(0.85) ? agreed : PaymentMethod.FULL;
    }

    private Priority priority(DemoMasterData.Known customer) {
        boolean vip = customer.customer().form().level() == gendan.customer.Level.VIP;
        double which = book.random().nextDouble();
        return vip && which < 0.5 ? Priority.VIP : which > 0.88 ? Priority.URGENT : Priority.NORMAL;
    }

    /// Goods come in on Tuesdays; those that are scarce every third time.
    private void deliveries(int n, LocalDate day) {
        if (day.getDayOfWeek() != DayOfWeek.TUESDAY) {
            return;
        }
        boolean withScarce = n / 5 % 3 == 2;
        for (int w = 0; w < book.warehouses().size(); w++) {
            int warehouse = w;
            book.agenda().at(days.at(day, 9, 20 + 15 * w), () -> {
                Map<DemoSku, Integer> supply = book.goods().supply(warehouse, withScarce);
                if (!supply.isEmpty()) {
                    masterData.receive(
                            book.staff().of(warehouse == 0 ? "warehouse" : "luoyong"),
                            book.warehouses().get(warehouse),
                            supply,
                            "采购到货 CG" + day.toString().replace("-", "").substring(2) + "-0" + (warehouse + 1));
                }
            });
        }
    }

    private void blacklist(List<LocalDate> all) {
        book.agenda()
                .at(
                        days.at(all.get(LATE_PAYER_AFTER), 16, 10),
                        () -> masterData.blacklist(
                                book.staff().of("zhengkai"), book.customer(LATE_PAYER), "两笔代收货款拒付，累计拖欠超过 60 天，暂停交易"));
        book.agenda()
                .at(
                        days.at(all.get(DISPUTED_AFTER), 10, 5),
                        () -> masterData.blacklist(
                                book.staff().of("zhengkai"), book.customer(DISPUTED), "收货后恶意投诉并拒绝对账，法务跟进中"));
    }

    private void oneBeyondItsLimit(LocalDate day) {
        var goods = book.goods();
        story(
                OrderRecipe.usual(book.customer("南岭陶瓷"), PaymentMethod.ON_ACCOUNT, Priority.URGENT)
                        .of(List.of(goods.line("IV075", 30), goods.line("MC2510", 60), goods.line("EB6080", 12)))
                        .released(Wording.RELEASED.getFirst())
                        .saying("窑炉改造项目，客户停产等货"),
                days.at(day, 9, 30));
    }

    /// At the end something stands at every stage.
    private void lastDays() {
        var goods = book.goods();
        var vip = OrderRecipe.usual(book.customer("恒锐自动化"), PaymentMethod.ON_ACCOUNT, Priority.VIP);
        var gold = OrderRecipe.usual(book.customer("佳成精密"), PaymentMethod.ON_ACCOUNT, Priority.NORMAL);
        var full = OrderRecipe.usual(book.customer("京仪测控"), PaymentMethod.FULL, Priority.NORMAL);
        var urgent = OrderRecipe.usual(book.customer("云港智能"), PaymentMethod.ON_ACCOUNT, Priority.URGENT);
        var small = List.of(goods.line("PX12-N", 60), goods.line("M12-4P", 60));
        String scarce = "CBE08-5M";

        story(urgent.of(small).until(Until.RECEIVED), at(8, 9, 5));
        story(full.of(small).until(Until.RECEIVED), at(7, 9, 5));
        story(
                vip.of(List.of(goods.line("SV040-N", 6), goods.line(scarce, 420)))
                        .until(Until.SHIPPED_ONCE),
                at(5, 9, 10));
        story(urgent.of(small).until(Until.SHIPPED_ONCE), at(3, 9, 10));
        story(urgent.of(small).until(Until.SHIPPED_ONCE), at(2, 9, 20));
        story(gold.of(List.of(goods.line(scarce, 300))).until(Until.CONFIRMED), at(1, 9, 5));
        story(gold.of(small).until(Until.CONFIRMED), at(0, 14, 50));
        story(vip.of(small).until(Until.CONFIRMED), at(0, 15, 0));
        story(full.of(small).until(Until.CONFIRMED), at(1, 9, 15));
        story(full.of(small).until(Until.CONFIRMED), at(0, 15, 5));
        story(vip.until(Until.SUBMITTED), at(0, 16, 45));
        story(urgent.until(Until.SUBMITTED), at(0, 17, 5));
        story(gold.until(Until.SUBMITTED), at(0, 17, 20));
        story(full.until(Until.DRAFTED).saying("客户还在确认轴径，先存草稿"), at(0, 16, 20));
        refusedDrafts();
    }

    /// Drafts that cannot be submitted, and why.
    private void refusedDrafts() {
        var goods = book.goods();
        var beyond = book.customer("鹭海数控");
        book.agenda()
                .at(
                        days.at(days.fromEnd(1), 17, 0),
                        () -> masterData.limitCredit(
                                book.staff().of("finance"), beyond, new BigDecimal("20000"), "第三季度回款慢，下调信用额度"));
        story(
                OrderRecipe.usual(beyond, PaymentMethod.ON_ACCOUNT, Priority.NORMAL)
                        .of(List.of(goods.line("SV150-N", 10), goods.line("SD150", 10)))
                        .until(Until.DRAFTED)
                        .saying("超出信用额度，等客户回款后提交"),
                at(0, 10, 40));
        story(
                OrderRecipe.usual(book.customer(LATE_PAYER), PaymentMethod.CASH_ON_DELIVERY, Priority.NORMAL)
                        .of(List.of(goods.line("4V210-08", 50)))
                        .until(Until.DRAFTED)
                        .saying("客户来电询价，黑名单未解除，暂不提交"),
                at(0, 11, 15));
        story(
                OrderRecipe.usual(book.customer("秦川数控"), PaymentMethod.ON_ACCOUNT, Priority.NORMAL)
                        .of(List.of(goods.line("UK25B", 50)))
                        .until(Until.DRAFTED)
                        .saying("低于起订量 100 只，与客户协商中"),
                at(0, 15, 40));
    }

    private Instant at(int fromEnd, int hour, int minute) {
        return days.at(days.fromEnd(fromEnd), hour, minute);
    }
}
