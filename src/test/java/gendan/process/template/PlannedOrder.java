package gendan.process.template;

import gendan.ordering.Channel;
import gendan.ordering.FreightTerms;
import gendan.ordering.Order;
import gendan.ordering.OrderAxes;
import gendan.ordering.OrderLine;
import gendan.ordering.OrderTerms;
import gendan.ordering.OrderType;
import gendan.ordering.PaymentMethod;
import gendan.ordering.Priority;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// What a template is chosen by, as an order that is in no table.
public record PlannedOrder(OrderType type, Priority priority, String regionCode, List<UUID> skus) {
    public static PlannedOrder of(OrderType type) {
        return new PlannedOrder(type, Priority.NORMAL, null, List.of(UUID.randomUUID()));
    }

    public PlannedOrder with(Priority other) {
        return new PlannedOrder(type, other, regionCode, skus);
    }

    public PlannedOrder in(String region) {
        return new PlannedOrder(type, priority, region, skus);
    }

    public PlannedOrder ordering(UUID... ordered) {
        return new PlannedOrder(type, priority, regionCode, List.of(ordered));
    }

    public Order order() {
        return new Order(
                UUID.randomUUID(),
                "SO-1",
                OrderAxes.draft(PaymentMethod.ON_ACCOUNT),
                new Order.Customer(UUID.randomUUID(), "客户"),
                null,
                null,
                regionCode,
                terms(),
                IntStream.range(0, skus.size())
                        .mapToObj(i -> line(i + 1, skus.get(i)))
                        .toList(),
                BigDecimal.ONE,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                1);
    }

    private OrderTerms terms() {
        return new OrderTerms(
                type,
                priority,
                Channel.STAFF,
                null,
                "CNY",
                null,
                LocalDate.EPOCH,
                null,
                PaymentMethod.ON_ACCOUNT,
                null,
                List.of(),
                FreightTerms.PREPAID,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static OrderLine line(int lineNo, UUID sku) {
        return new OrderLine(
                lineNo,
                sku,
                "S",
                "产品",
                null,
                null,
                "件",
                BigDecimal.ONE,
                BigDecimal.ONE,
                null,
                true,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                BigDecimal.ZERO,
                null,
                null,
                OrderLine.Quantities.NONE);
    }
}
