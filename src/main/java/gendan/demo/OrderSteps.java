package gendan.demo;

import gendan.kernel.Actor;
import gendan.kernel.Rejection;
import gendan.ordering.ArchiveOrder;
import gendan.ordering.CancelOrder;
import gendan.ordering.CompleteOrder;
import gendan.ordering.ConfirmOrder;
import gendan.ordering.ConfirmReceipt;
import gendan.ordering.DraftOrder;
import gendan.ordering.EditOrder;
import gendan.ordering.OrderDraft;
import gendan.ordering.OrderQueries;
import gendan.ordering.OrderResult;
import gendan.ordering.OrderView;
import gendan.ordering.RecordPayment;
import gendan.ordering.SendBackOrder;
import gendan.ordering.ShipParcel;
import gendan.ordering.SubmitOrder;
import gendan.platform.Tx;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What people do with orders. A refusal undoes that step alone and is part of the story.
@Component
final class OrderSteps {
    private static final Logger LOG = LoggerFactory.getLogger(OrderSteps.class);

    private final Tx tx;
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
    private final OrderQueries queries;

    OrderSteps(
            Tx tx,
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
            OrderQueries queries) {
        this.tx = tx;
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
        this.queries = queries;
    }

    OrderResult draft(Actor actor, OrderDraft draft) {
        return draftOrder.run(actor, draft);
    }

    OrderResult edit(Actor actor, UUID id, OrderDraft draft) {
        return editOrder.run(actor, id, null, draft);
    }

    Optional<OrderResult> submitNew(Actor actor, OrderDraft draft) {
        return attempt(() -> submitOrder.submitNew(actor, draft));
    }

    Optional<OrderResult> submit(Actor actor, UUID id) {
        return attempt(() -> submitOrder.submitDraft(actor, id, null));
    }

    OrderResult releaseCredit(Actor actor, UUID id, String reason) {
        return submitOrder.releaseCredit(actor, id, null, reason);
    }

    OrderResult confirm(Actor actor, UUID id) {
        return confirmOrder.run(actor, id, null);
    }

    OrderResult sendBack(Actor actor, UUID id, String reason) {
        return sendBackOrder.run(actor, id, null, reason);
    }

    OrderResult cancel(Actor actor, UUID id, String reason) {
        return cancelOrder.run(actor, id, null, reason);
    }

    OrderResult pay(Actor actor, UUID id, RecordPayment.Request payment) {
        return recordPayment.run(actor, id, null, payment);
    }

    OrderResult ship(Actor actor, UUID id, ShipParcel.Request parcel) {
        return shipParcel.run(actor, id, null, parcel);
    }

    Optional<OrderResult> receive(Actor actor, UUID id, int parcelNo, ConfirmReceipt.Request receipt) {
        return attempt(() -> confirmReceipt.run(actor, id, parcelNo, null, receipt));
    }

    Optional<OrderResult> complete(Actor actor, UUID id) {
        return attempt(() -> completeOrder.run(actor, id, null));
    }

    Optional<OrderResult> archive(Actor actor, UUID id) {
        return attempt(() -> archiveOrder.run(actor, id, null));
    }

    OrderView view(Actor actor, UUID id) {
        return queries.view(actor, id);
    }

    private Optional<OrderResult> attempt(Supplier<OrderResult> command) {
        var result = new AtomicReference<OrderResult>();
        try {
            tx.nested(() -> result.set(command.get()));
        } catch (Rejection refused) {
            LOG.debug("Refused in the demo: {}", refused.getMessage());
        }
        return Optional.ofNullable(result.get());
    }
}
