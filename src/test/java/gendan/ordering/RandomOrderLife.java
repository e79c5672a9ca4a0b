package gendan.ordering;

import gendan.inventory.Reservations;
import gendan.kernel.Actor;
import gendan.kernel.Money;
import gendan.kernel.Rejection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/// One random command on a random order, as one of many people at once might give it.
final class RandomOrderLife {
    private final DraftOrder draftOrder;
    private final EditOrder editOrder;
    private final SubmitOrder submitOrder;
    private final ConfirmOrder confirmOrder;
    private final SendBackOrder sendBackOrder;
    private final CancelOrder cancelOrder;
    private final RecordPayment recordPayment;
    private final ShipParcel shipParcel;
    private final ConfirmReceipt confirmReceipt;
    private final CompleteOrder completeOrder;
    private final ArchiveOrder archiveOrder;
    private final ServeBackOrders serveBackOrders;
    private final Reservations reservations;
    private final OrderRows rows;

    RandomOrderLife(
            DraftOrder draftOrder,
            EditOrder editOrder,
            SubmitOrder submitOrder,
            ConfirmOrder confirmOrder,
            SendBackOrder sendBackOrder,
            CancelOrder cancelOrder,
            RecordPayment recordPayment,
            ShipParcel shipParcel,
            ConfirmReceipt confirmReceipt,
            CompleteOrder completeOrder,
            ArchiveOrder archiveOrder,
            ServeBackOrders serveBackOrders,
            Reservations reservations,
            OrderRows rows) {
        this.draftOrder = draftOrder;
        this.editOrder = editOrder;
        this.submitOrder = submitOrder;
        this.confirmOrder = confirmOrder;
        this.sendBackOrder = sendBackOrder;
        this.cancelOrder = cancelOrder;
        this.recordPayment = recordPayment;
        this.shipParcel = shipParcel;
        this.confirmReceipt = confirmReceipt;
        this.completeOrder = completeOrder;
        this.archiveOrder = archiveOrder;
        this.serveBackOrders = serveBackOrders;
        this.reservations = reservations;
        this.rows = rows;
    }

    /// Whose orders, and of what.
    record Stage(Actor actor, UUID warehouse, List<UUID> customers, List<String> skus, List<UUID> skuIds) {
        Stage seenBy(Actor other) {
            return new Stage(other, warehouse, customers, skus, skuIds);
        }
    }

    /// @param known the orders there are; empty at the beginning
    /// @return the order that was made or changed; null when the command was refused or touched none
    UUID step(Stage stage, List<UUID> known, Random random) {
        try {
            if (known.isEmpty() || random.nextInt(6) == 0) {
                OrderDraft draft = draft(stage, random);
                return (random.nextBoolean()
                                ? draftOrder.run(stage.actor, draft)
                                : submitOrder.submitNew(stage.actor, draft))
                        .id();
            }
            if (random.nextInt(12) == 0) {
                goodsComeIn(stage, random);
                return null;
            }
            return change(stage, known.get(random.nextInt(known.size())), random)
                    .id();
        } catch (Rejection refused) {
            return null;
        }
    }

    private OrderResult change(Stage stage, UUID id, Random random) {
        Order order = rows.find(id);
        Actor actor = stage.actor;
        return switch (order.axes().status()) {
            case DRAFT ->
                switch (random.nextInt(6)) {
                    case 0, 1 -> editOrder.run(actor, id, order.version(), draft(stage, random));
                    case 2, 3 -> submitOrder.submitDraft(actor, id, null);
                    case 4 -> submitOrder.releaseCredit(actor, id, null, "老客户");
                    default -> cancelOrder.run(actor, id, null, "客户不要了");
                };
            case IN_REVIEW ->
                switch (random.nextInt(6)) {
                    case 0 -> sendBackOrder.run(actor, id, order.version(), "再核对");
                    case 1 -> pay(actor, order, random);
                    case 2 -> cancelOrder.run(actor, id, null, "客户取消");
                    default -> confirmOrder.run(actor, id, null);
                };
            case CONFIRMED ->
                switch (random.nextInt(12)) {
                    case 0 -> cancelOrder.run(actor, id, null, "缺货");
                    case 1, 2, 3 -> pay(actor, order, random);
                    case 4, 5, 6 -> ship(actor, order, random);
                    case 7, 8, 9 -> receive(actor, order, random);
                    default -> completeOrder.run(actor, id, null);
                };
            case COMPLETED -> random.nextBoolean() ? pay(actor, order, random) : archiveOrder.run(actor, id, null);
            case CANCELLED, ARCHIVED -> archiveOrder.run(actor, id, null);
        };
    }

    private OrderResult pay(Actor actor, Order order, Random random) {
        BigDecimal outstanding = order.outstanding().amount();
        BigDecimal part = random.nextBoolean()
                ? outstanding
                : outstanding
                        .multiply(BigDecimal.valueOf(random.nextInt(1, 100)))
                        .movePointLeft(2)
                        .setScale(2, RoundingMode.DOWN);
        var request = new RecordPayment.Request(
                new Money(part, "CNY"), PaymentMeans.values()[random.nextInt(6)], null, null, "部分");
        return recordPayment.run(actor, order.id(), null, request);
    }

    private OrderResult ship(Actor actor, Order order, Random random) {
        List<ShipParcel.Line> lines = random.nextInt(3) == 0
                ? List.of()
                : order.lines().stream()
                        .filter(line -> line.quantities().reserved().signum() > 0 && random.nextBoolean())
                        .map(line -> new ShipParcel.Line(
                                line.lineNo(),
                                random.nextBoolean() ? line.quantities().reserved() : BigDecimal.ONE))
                        .toList();
        var request = new ShipParcel.Request("顺丰", "SF" + random.nextInt(1_000_000), null, lines);
        return shipParcel.run(actor, order.id(), random.nextBoolean() ? order.version() : null, request);
    }

    private OrderResult receive(Actor actor, Order order, Random random) {
        int parcelNo = random.nextInt(1, 4);
        List<ConfirmReceipt.Line> lines = random.nextBoolean()
                ? List.of()
                : List.of(new ConfirmReceipt.Line(
                        order.lines().getFirst().lineNo(), BigDecimal.ZERO, GoodsCondition.SHORT, "少一箱"));
        return confirmReceipt.run(actor, order.id(), parcelNo, null, new ConfirmReceipt.Request("李四", lines));
    }

    private void goodsComeIn(Stage stage, Random random) {
        UUID sku = stage.skuIds.get(random.nextInt(stage.skuIds.size()));
        var line = new Reservations.Line(1, sku, BigDecimal.valueOf(random.nextInt(1, 8)));
        reservations.receiveBack(stage.actor, UUID.randomUUID(), stage.warehouse, "补货", List.of(line));
        serveBackOrders.run(sku, stage.warehouse);
    }

    private static OrderDraft draft(Stage stage, Random random) {
        List<OrderDraft.Line> lines = IntStream.range(0, random.nextInt(1, 5))
                .mapToObj(i -> new OrderDraft.Line(
                        stage.skus.get(random.nextInt(stage.skus.size())),
                        random.nextInt(4) == 0 ? new BigDecimal("2.5") : BigDecimal.valueOf(random.nextInt(1, 9)),
                        random.nextInt(4) == 0 ? Money.of("7.77", "CNY") : null,
                        random.nextBoolean() ? LocalDate.of(2098, 12, 31) : null,
                        random.nextBoolean() ? " 尽快 " : null))
                .toList();
        PaymentMethod method = PaymentMethod.values()[random.nextInt(PaymentMethod.values().length)];
        return new OrderDraft(
                stage.customers.get(random.nextInt(stage.customers.size())),
                null,
                random.nextInt(5) == 0 ? OrderType.SERVICE : OrderType.STANDARD,
                Priority.values()[random.nextInt(Priority.values().length)],
                Channel.PHONE,
                random.nextInt(3) == 0 ? "PO-" + random.nextInt(1_000_000) : null,
                true,
                null,
                null,
                LocalDate.of(2026, 1, random.nextInt(1, 29)),
                null,
                method,
                null,
                plan(method, lines, random),
                FreightTerms.values()[random.nextInt(FreightTerms.values().length)],
                null,
                random.nextBoolean() ? "王小姐" : null,
                null,
                random.nextBoolean() ? "wang@example.cn" : null,
                null,
                null,
                null,
                random.nextBoolean() ? "备注" : null,
                lines,
                null);
    }

    /// Often enough the plan adds up, and the order can be submitted.
    private static List<OrderDraft.Instalment> plan(PaymentMethod method, List<OrderDraft.Line> lines, Random random) {
        if (method != PaymentMethod.INSTALMENTS) {
            return null;
        }
        BigDecimal total = lines.stream()
                .map(line -> line.quantity()
                        .multiply(
                                line.unitPrice() == null
                                        ? BigDecimal.TEN
                                        : line.unitPrice().amount())
                        .setScale(2, RoundingMode.HALF_UP))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal first = total.movePointLeft(1).setScale(2, RoundingMode.DOWN);
        return List.of(
                new OrderDraft.Instalment(LocalDate.of(2027, 1, 1), new Money(first, "CNY")),
                new OrderDraft.Instalment(
                        LocalDate.of(2027, 2, random.nextInt(1, 28)), new Money(total.subtract(first), "CNY")));
    }
}
