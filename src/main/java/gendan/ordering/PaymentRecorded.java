package gendan.ordering;

import gendan.kernel.Money;
import java.time.LocalDate;
import java.util.UUID;

/// Money came.
public record PaymentRecorded(
        UUID orderId,
        OrderChange change,
        int paymentNo,
        Money amount,
        PaymentMeans means,
        LocalDate paidOn,
        String reference,
        String remark)
        implements OrderEvent {}
