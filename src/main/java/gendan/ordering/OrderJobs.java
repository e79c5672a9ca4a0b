package gendan.ordering;

import gendan.kernel.Actor;
import gendan.kernel.Rejection;
import gendan.platform.Idempotency;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What happens to orders because time passes: receipts are taken as confirmed, settled orders completed, old ones
/// archived. Each goes through its own command, so that several nodes may look at once and nothing happens twice.
@Component
public final class OrderJobs {
    private static final Logger LOG = LoggerFactory.getLogger(OrderJobs.class);
    private static final int AT_ONCE = 500;

    private final ParcelStore parcels;
    private final OrderStore orders;
    private final ConfirmReceipt confirmReceipt;
    private final CompleteOrder completeOrder;
    private final ArchiveOrder archiveOrder;
    private final Idempotency idempotency;
    private final OrderSettings settings;
    private final DueOrders due;

    OrderJobs(
            ParcelStore parcels,
            OrderStore orders,
            ConfirmReceipt confirmReceipt,
            CompleteOrder completeOrder,
            ArchiveOrder archiveOrder,
            Idempotency idempotency,
            OrderSettings settings,
            DueOrders due) {
        this.parcels = parcels;
        this.orders = orders;
        this.confirmReceipt = confirmReceipt;
        this.completeOrder = completeOrder;
        this.archiveOrder = archiveOrder;
        this.idempotency = idempotency;
        this.settings = settings;
        this.due = due;
    }

    /// Looks once a minute.
    @Scheduled(fixedDelay = 60_000, initialDelay = 20_000)
    public void look() {
        confirmReceipts();
        complete();
        archive();
        idempotency.forgetOld();
    }

    private void confirmReceipts() {
        OffsetDateTime before = orders.now().minusDays(settings.receiptDays());
        parcels.underwaySince(before, AT_ONCE)
                .forEach(parcel -> attempt(() -> confirmReceipt.runAutomatically(parcel.orderId(), parcel.parcelNo())));
    }

    private void complete() {
        due.toComplete(orders.now().minusDays(settings.completionDays()), AT_ONCE)
                .forEach(id -> attempt(() -> completeOrder.run(Actor.SYSTEM, id, null)));
    }

    private void archive() {
        due.toArchive(orders.now().minusDays(settings.archiveDays()), AT_ONCE)
                .forEach(id -> attempt(() -> archiveOrder.run(Actor.SYSTEM, id, null)));
    }

    /// One that cannot be done now does not hold up the others.
    private static void attempt(Runnable command) {
        try {
            command.run();
        } catch (Rejection meanwhile) {
            LOG.info("Left for the next look: {}", meanwhile.getMessage());
        }
    }
}
