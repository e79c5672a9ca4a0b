package gendan.demo;

import static gendan.demo.OrderRecipe.Until;

import gendan.ordering.ConfirmReceipt;
import gendan.ordering.Fulfilment;
import gendan.ordering.GoodsCondition;
import gendan.ordering.OrderResult;
import gendan.ordering.OrderView;
import gendan.ordering.PaymentMethod;
import gendan.ordering.ShipParcel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// How the goods of an order reach the customer, in one parcel or several.
final class Delivery {
    private static final int TAKEN_AS_RECEIVED_AFTER = 11;

    private final OrderBook book;
    private final OrderSteps steps;
    private final OrderStory story;
    private final Settlement settlement;
    private final boolean inParts;
    private final boolean takesPart;
    private int parcels;

    Delivery(OrderBook book, OrderSteps steps, OrderStory story, Settlement settlement) {
        this.book = book;
        this.steps = steps;
        this.story = story;
        this.settlement = settlement;
        this.inParts = story.recipe().twists() && book.chance(0.1);
        this.takesPart = !story.recipe().twists() || book.chance(0.6);
    }

    void begin() {
        int wait = story.isUrgent() ? book.between(0, 1) : book.between(1, 3);
        story.next(book.days().later(story.now(), wait), this::ship);
    }

    private void ship() {
        OrderView order = steps.view(book.staff().of("warehouse"), story.id());
        boolean waits =
                order.lines().stream().anyMatch(line -> line.backOrdered().signum() > 0);
        boolean ready = order.lines().stream().anyMatch(line -> line.reserved().signum() > 0);
        if (!ready || waits && !takesPart) {
            lookAgain();
            return;
        }
        boolean split = inParts && parcels == 0 && order.lines().size() > 1;
        send(split ? List.of(whole(order.lines().getFirst())) : List.of(), waits ? "部分缺货，先发现货" : null);
    }

    private static ShipParcel.Line whole(OrderView.Line line) {
        return new ShipParcel.Line(line.lineNo(), line.reserved().signum() > 0 ? line.reserved() : BigDecimal.ONE);
    }

    private void lookAgain() {
        story.next(book.days().later(story.now(), 2), this::ship);
    }

    private void send(List<ShipParcel.Line> lines, String remark) {
        Carrier carrier = Carrier.any(book.random(), story.isUrgent());
        String role = book.chance(0.7) ? "WAREHOUSE" : "LOGISTICS";
        OrderResult shipped = steps.ship(
                book.staff().any(book.random(), role),
                story.id(),
                new ShipParcel.Request(carrier.title(), carrier.trackingNumber(book.random()), remark, lines));
        int parcel = ++parcels;
        boolean last = shipped.fulfilment() == Fulfilment.SHIPPED;
        if (story.recipe().stopsAt(Until.SHIPPED_ONCE)) {
            return;
        }
        arrive(parcel, last);
        if (last) {
            afterwards();
        } else {
            lookAgain();
        }
    }

    private void arrive(int parcel, boolean last) {
        boolean told = story.payment() == PaymentMethod.CASH_ON_DELIVERY
                || story.recipe().stopsAt(Until.RECEIVED)
                || book.chance(0.88);
        if (!told) {
            return;
        }
        Instant arrival = book.chance(0.75)
                ? book.days().nextMorning(story.now())
                : book.days().later(story.now(), story.isUrgent() ? 1 : book.between(1, 4));
        story.next(arrival, () -> {
            receive(parcel);
            if (last && story.payment() == PaymentMethod.CASH_ON_DELIVERY) {
                settlement.onDelivery();
            }
        });
    }

    private void receive(int parcel) {
        String signedBy = story.recipe().customer().customer().main();
        List<ConfirmReceipt.Line> complaints = List.of();
        if (story.recipe().twists() && book.chance(0.12)) {
            OrderView order = steps.view(book.staff().of("logistics"), story.id());
            complaints = complaints(order, parcel);
        }
        String role = book.chance(0.7) ? "LOGISTICS" : "CUSTOMER_SERVICE";
        steps.receive(
                book.staff().any(book.random(), role),
                story.id(),
                parcel,
                new ConfirmReceipt.Request(signedBy, complaints));
    }

    private List<ConfirmReceipt.Line> complaints(OrderView order, int parcelNo) {
        var line = order.parcels().stream()
                .filter(parcel -> parcel.parcelNo() == parcelNo)
                .flatMap(parcel -> parcel.lines().stream())
                .findFirst()
                .orElseThrow();
        boolean damaged = book.chance(0.5) || line.quantity().compareTo(BigDecimal.ONE) <= 0;
        return List.of(
                damaged
                        ? new ConfirmReceipt.Line(
                                line.lineNo(), line.quantity(), GoodsCondition.DAMAGED, book.any(Wording.DAMAGED))
                        : new ConfirmReceipt.Line(
                                line.lineNo(),
                                line.quantity().subtract(BigDecimal.ONE),
                                GoodsCondition.SHORT,
                                book.any(Wording.SHORT)));
    }

    /// Everything has left: the bill, and much later the archive.
    private void afterwards() {
        if (story.payment() == PaymentMethod.ON_ACCOUNT && !story.recipe().stopsAt(Until.RECEIVED)) {
            settlement.onAccount();
        }
        var administrator = book.staff().any(book.random(), "ORDER_ADMINISTRATOR");
        if (book.chance(0.2)) {
            story.next(book.days().later(story.now(), 6), () -> steps.complete(administrator, story.id()));
        }
        int rest = TAKEN_AS_RECEIVED_AFTER + book.between(19, 27);
        story.next(book.days().later(story.now(), rest), () -> steps.archive(administrator, story.id()));
    }
}
