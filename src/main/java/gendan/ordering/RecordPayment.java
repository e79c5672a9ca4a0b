package gendan.ordering;

import gendan.customer.CreditLedger;
import gendan.kernel.Actor;
import gendan.kernel.Money;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Violations;
import gendan.platform.EventLog;
import gendan.platform.Tx;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Records money that came for an order; the customer owes that much less.
///
/// Rejections: `order.amount-not-positive`, `order.price-in-other-currency`, `order.paid-in-future`, missing fields
/// (422); `order.overpaid` (422, more than is outstanding); `order.action-not-in-status.RECORD_PAYMENT` (409);
/// `version.stale` (412); `order.not-found` (404). Records [PaymentRecorded].
@Component
public final class RecordPayment {
    private final OrderStore orders;
    private final PaymentStore payments;
    private final CreditLedger credit;
    private final EventLog events;
    private final Clock clock;
    private final Tx tx;

    RecordPayment(OrderStore orders, PaymentStore payments, CreditLedger credit, EventLog events, Clock clock, Tx tx) {
        this.orders = orders;
        this.payments = payments;
        this.credit = credit;
        this.events = events;
        this.clock = clock;
        this.tx = tx;
    }

    /// @param amount more than zero, in the order's currency
    /// @param paidOn the day the money came; today by default
    /// @param reference the bank's or the payment service's own number
    public record Request(Money amount, PaymentMeans means, LocalDate paidOn, String reference, String remark) {}

    public OrderResult run(Actor actor, UUID orderId, Long expectedVersion, Request request) {
        actor.require(Permission.ORDER_PAYMENT);
        Request checked = check(request);
        return tx.write(() -> {
            Order before = orders.lock(actor, orderId, expectedVersion);
            OrderLifecycle.next(before.axes().status(), OrderAction.RECORD_PAYMENT);
            rejectOverpayment(before, checked.amount);

            int paymentNo = payments.insert(actor, orderId, checked);
            credit.change(
                    before.customer().id(),
                    orderId,
                    CreditLedger.Kind.PAYMENT,
                    checked.amount.amount().negate());
            Order paid = before.withPaid(before.paidAmount().add(checked.amount.amount()));
            Order after = orders.save(before, paid, null, null);
            events.append(
                    actor,
                    new PaymentRecorded(
                            orderId,
                            OrderChange.between(before, after),
                            paymentNo,
                            checked.amount,
                            checked.means,
                            checked.paidOn,
                            checked.reference,
                            checked.remark));
            return OrderResult.of(after);
        });
    }

    private Request check(Request request) {
        Violations wrong = new Violations();
        if (wrong.required("/amount", request.amount) != null) {
            CheckedDraft.money("/amount", request.amount, wrong);
            wrong.rejectIfAny();
            if (request.amount.amount().signum() <= 0) {
                wrong.add("order.amount-not-positive", "/amount");
            } else if (request.amount.charged().amount().compareTo(request.amount.amount()) != 0) {
                wrong.add(
                        "number.too-many-decimals", "/amount/amount", Money.fractionDigits(request.amount.currency()));
            }
        }
        wrong.required("/means", request.means);
        LocalDate today = LocalDate.now(clock);
        LocalDate paidOn = CheckedDraft.orElse(wrong.date("/paidOn", request.paidOn), today);
        if (paidOn.isAfter(today)) {
            wrong.add("order.paid-in-future", "/paidOn");
        }
        String reference = wrong.text("/reference", request.reference, 80);
        String remark = wrong.text("/remark", request.remark, 500);
        wrong.rejectIfAny();
        return new Request(request.amount, request.means, paidOn, reference, remark);
    }

    private static void rejectOverpayment(Order order, Money amount) {
        if (!amount.currency().equals(order.terms().currency())) {
            throw Rejection.invalid(
                    "order.price-in-other-currency", "/amount", order.terms().currency());
        }
        if (amount.amount().compareTo(order.outstanding().amount()) > 0) {
            throw Rejection.invalid("order.overpaid", "/amount", order.outstanding());
        }
    }
}
