package gendan.ordering;

import gendan.kernel.Permission;
import gendan.platform.Answers;
import gendan.platform.Call;
import gendan.platform.Idempotency;
import gendan.platform.Idempotency.Reply;
import gendan.platform.Permit;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is done with an order that is there: one address for each command.
@RestController
@RequestMapping(path = "/api/orders/{id}", produces = "application/json")
@Tag(name = "orders")
@Answers(OrderResult.class)
public class OrderCommandController {
    private final SubmitOrder submitOrder;
    private final ConfirmOrder confirmOrder;
    private final SendBackOrder sendBackOrder;
    private final CancelOrder cancelOrder;
    private final RecordPayment recordPayment;
    private final ShipParcel shipParcel;
    private final ConfirmReceipt confirmReceipt;
    private final CompleteOrder completeOrder;
    private final ArchiveOrder archiveOrder;
    private final Idempotency idempotency;

    OrderCommandController(
            SubmitOrder submitOrder,
            ConfirmOrder confirmOrder,
            SendBackOrder sendBackOrder,
            CancelOrder cancelOrder,
            RecordPayment recordPayment,
            ShipParcel shipParcel,
            ConfirmReceipt confirmReceipt,
            CompleteOrder completeOrder,
            ArchiveOrder archiveOrder,
            Idempotency idempotency) {
        this.submitOrder = submitOrder;
        this.confirmOrder = confirmOrder;
        this.sendBackOrder = sendBackOrder;
        this.cancelOrder = cancelOrder;
        this.recordPayment = recordPayment;
        this.shipParcel = shipParcel;
        this.confirmReceipt = confirmReceipt;
        this.completeOrder = completeOrder;
        this.archiveOrder = archiveOrder;
        this.idempotency = idempotency;
    }

    /// The body of commands that need a reason.
    public record Because(String reason) {}

    /// Submits a draft.
    @PostMapping("/submit")
    @Permit(Permission.ORDER_SUBMIT)
    ResponseEntity<?> submit(Call call, @PathVariable UUID id) {
        return once(call, null, () -> submitOrder.submitDraft(call.actor(), id, call.expectedVersion()));
    }

    /// Submits a draft although it goes beyond the credit limit.
    @PostMapping("/release-credit")
    @Permit(Permission.ORDER_RELEASE_CREDIT)
    ResponseEntity<?> releaseCredit(Call call, @PathVariable UUID id, @RequestBody Because body) {
        return once(
                call, body, () -> submitOrder.releaseCredit(call.actor(), id, call.expectedVersion(), body.reason()));
    }

    /// Agrees to a submitted order.
    @PostMapping("/confirm")
    @Permit(Permission.ORDER_CONFIRM)
    ResponseEntity<?> confirm(Call call, @PathVariable UUID id) {
        return once(call, null, () -> confirmOrder.run(call.actor(), id, call.expectedVersion()));
    }

    /// Sends a submitted order back to be corrected.
    @PostMapping("/send-back")
    @Permit(Permission.ORDER_CONFIRM)
    ResponseEntity<?> sendBack(Call call, @PathVariable UUID id, @RequestBody Because body) {
        return once(call, body, () -> sendBackOrder.run(call.actor(), id, call.expectedVersion(), body.reason()));
    }

    /// Gives an order up.
    @PostMapping("/cancel")
    @Permit(Permission.ORDER_CANCEL)
    ResponseEntity<?> cancel(Call call, @PathVariable UUID id, @RequestBody Because body) {
        return once(call, body, () -> cancelOrder.run(call.actor(), id, call.expectedVersion(), body.reason()));
    }

    /// Records money that came.
    @PostMapping("/payments")
    @Permit(Permission.ORDER_PAYMENT)
    ResponseEntity<?> recordPayment(Call call, @PathVariable UUID id, @RequestBody RecordPayment.Request body) {
        return once(call, body, () -> recordPayment.run(call.actor(), id, call.expectedVersion(), body));
    }

    /// Sends goods out.
    @PostMapping("/parcels")
    @Permit(Permission.ORDER_SHIP)
    ResponseEntity<?> shipParcel(Call call, @PathVariable UUID id, @RequestBody ShipParcel.Request body) {
        return once(call, body, () -> shipParcel.run(call.actor(), id, call.expectedVersion(), body));
    }

    /// Records that a parcel arrived.
    @PostMapping("/parcels/{parcelNo}/receipt")
    @Permit(Permission.ORDER_RECEIPT)
    ResponseEntity<?> confirmReceipt(
            Call call, @PathVariable UUID id, @PathVariable int parcelNo, @RequestBody ConfirmReceipt.Request body) {
        return once(call, body, () -> confirmReceipt.run(call.actor(), id, parcelNo, call.expectedVersion(), body));
    }

    /// Closes a delivered order.
    @PostMapping("/complete")
    @Permit(Permission.ORDER_COMPLETE)
    ResponseEntity<?> complete(Call call, @PathVariable UUID id) {
        return once(call, null, () -> completeOrder.run(call.actor(), id, call.expectedVersion()));
    }

    /// Puts a finished order away.
    @PostMapping("/archive")
    @Permit(Permission.ORDER_ARCHIVE)
    ResponseEntity<?> archive(Call call, @PathVariable UUID id) {
        return once(call, null, () -> archiveOrder.run(call.actor(), id, call.expectedVersion()));
    }

    private ResponseEntity<?> once(Call call, Object body, Supplier<OrderResult> command) {
        return idempotency.once(call, body, () -> {
            OrderResult result = command.get();
            return Reply.changed(result, result.version());
        });
    }
}
