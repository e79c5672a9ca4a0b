package gendan.ordering;

import static gendan.ordering.OrderWorld.draft;
import static gendan.ordering.OrderWorld.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gendan.kernel.Rejection;
import gendan.testing.GendanTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What happens when an order is submitted.
@GendanTest
class SubmitOrderTest {
    private final OrderWorld world;
    private final SubmitOrder submitOrder;
    private final DraftOrder draftOrder;
    private final PreviewOrder previewOrder;

    SubmitOrderTest(OrderWorld world, SubmitOrder submitOrder, DraftOrder draftOrder, PreviewOrder previewOrder) {
        this.world = world;
        this.submitOrder = submitOrder;
        this.draftOrder = draftOrder;
        this.previewOrder = previewOrder;
    }

    @Test
    void submittingPricesReservesUsesCreditAndNumbers() {
        UUID customer = world.customer("1000");
        String sku = world.sku("12.345", 10);
        OrderResult order =
                submitOrder.submitNew(world.anybody(), draft(customer, PaymentMethod.ON_ACCOUNT, line(sku, 3)));
        assertThat(order.number()).matches("SO\\d{6}-\\d{6,}");
        assertThat(order.stage()).isEqualTo(OrderStage.IN_REVIEW);
        assertThat(order.totalAmount().amount()).isEqualByComparingTo("37.04");
        assertThat(world.reserved(sku)).isEqualByComparingTo("3");
        assertThat(world.receivable(customer)).isEqualByComparingTo("37.04");
        assertThat(order.decisions())
                .extracting(Explanations.Explained::outcome)
                .containsOnly(Decision.Outcome.PASS);
    }

    @Test
    void creditIsExceededOnlyStrictlyAboveTheLimit() {
        UUID customer = world.customer("100");
        String sku = world.sku("50", 10);
        submitOrder.submitNew(world.anybody(), draft(customer, PaymentMethod.FULL, line(sku, 2)));
        assertThatThrownBy(
                        () -> submitOrder.submitNew(world.anybody(), draft(customer, PaymentMethod.FULL, line(sku, 1))))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("decision.credit.refuse"));
        assertThat(world.reserved(sku)).isEqualByComparingTo("2");
    }

    @Test
    void whatIsShortIsTakenAsBackOrder() {
        UUID customer = world.customer(null);
        String sku = world.sku("1", 4);
        OrderResult order =
                submitOrder.submitNew(world.anybody(), draft(customer, PaymentMethod.FULL, line(sku, 3), line(sku, 3)));
        assertThat(order.backOrdered()).isTrue();
        assertThat(order.lines())
                .extracting(OrderResult.Line::reserved)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal(3), new BigDecimal(1));
        assertThat(world.reserved(sku)).isEqualByComparingTo("4");
    }

    @Test
    void ofTwoHundredSimultaneousOrdersFiftyGetTheFiftyPieces() throws Exception {
        String sku = world.sku("1", 50);
        UUID customer = world.customer(null);
        List<Callable<OrderResult>> orders = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            orders.add(() -> submitOrder.submitNew(world.anybody(), draft(customer, PaymentMethod.FULL, line(sku, 1))));
        }
        int complete = 0;
        int lacking = 0;
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (Future<OrderResult> order : threads.invokeAll(orders)) {
                if (order.get().backOrdered()) {
                    lacking++;
                } else {
                    complete++;
                }
            }
        }
        assertThat(complete).isEqualTo(50);
        assertThat(lacking).isEqualTo(150);
        assertThat(world.reserved(sku)).isEqualByComparingTo("50");
    }

    @Test
    void theNumberOfTheCustomerIsNotTakenByTheVeryOrderThatIsEdited() {
        OrderDraft draft = OrderWorld.numbered(
                "PO-1", draft(world.customer(null), PaymentMethod.FULL, line(world.sku("1", 50), 1)));
        OrderResult stored = draftOrder.run(world.anybody(), draft);
        assertThat(previewOrder.run(world.anybody(), stored.id(), draft).errors())
                .extracting(PreviewOrder.Wrong::code)
                .doesNotContain("order.customer-order-number-twice");
        assertThat(previewOrder.run(world.anybody(), null, draft).errors())
                .extracting(PreviewOrder.Wrong::code)
                .contains("order.customer-order-number-twice");
    }

    @Test
    void submittingTwiceIsAConflict() throws InterruptedException {
        String sku = world.sku("1", 50);
        OrderResult stored =
                draftOrder.run(world.anybody(), draft(world.customer(null), PaymentMethod.FULL, line(sku, 1)));
        int won = 0;
        int lost = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<OrderResult> submit = () -> submitOrder.submitDraft(world.anybody(), stored.id(), null);
            for (Future<OrderResult> result : threads.invokeAll(List.of(submit, submit))) {
                try {
                    result.get();
                    won++;
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause())
                            .isInstanceOfSatisfying(
                                    Rejection.class,
                                    rejection -> assertThat(rejection.kind()).isEqualTo(Rejection.Kind.CONFLICT));
                    lost++;
                }
            }
        }
        assertThat(won).isEqualTo(1);
        assertThat(lost).isEqualTo(1);
        assertThat(world.reserved(sku)).isEqualByComparingTo("1");
    }
}
