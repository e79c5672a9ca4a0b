package gendan.ordering;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.platform.Answers;
import gendan.platform.Etags;
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
import org.springframework.web.bind.annotation.RequestHeader;
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
    ResponseEntity<?> submit(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        Long version = Etags.version(ifMatch);
        return once(key, actor, "POST orders/" + id + "/submit", "", () -> submitOrder.submitDraft(actor, id, version));
    }

    /// Submits a draft although it goes beyond the credit limit.
    @PostMapping("/release-credit")
    @Permit(Permission.ORDER_RELEASE_CREDIT)
    ResponseEntity<?> releaseCredit(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody Because body) {
        Long version = Etags.version(ifMatch);
        return once(
                key,
                actor,
                "POST orders/" + id + "/release-credit",
                body,
                () -> submitOrder.releaseCredit(actor, id, version, body.reason()));
    }

    /// Agrees to a submitted order.
    @PostMapping("/confirm")
    @Permit(Permission.ORDER_CONFIRM)
    ResponseEntity<?> confirm(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        Long version = Etags.version(ifMatch);
        return once(key, actor, "POST orders/" + id + "/confirm", "", () -> confirmOrder.run(actor, id, version));
    }

    /// Sends a submitted order back to be corrected.
    @PostMapping("/send-back")
    @Permit(Permission.ORDER_CONFIRM)
    ResponseEntity<?> sendBack(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody Because body) {
        Long version = Etags.version(ifMatch);
        return once(
                key,
                actor,
                "POST orders/" + id + "/send-back",
                body,
                () -> sendBackOrder.run(actor, id, version, body.reason()));
    }

    /// Gives an order up.
    @PostMapping("/cancel")
    @Permit(Permission.ORDER_CANCEL)
    ResponseEntity<?> cancel(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody Because body) {
        Long version = Etags.version(ifMatch);
        return once(
                key,
                actor,
                "POST orders/" + id + "/cancel",
                body,
                () -> cancelOrder.run(actor, id, version, body.reason()));
    }

    /// Records money that came.
    @PostMapping("/payments")
    @Permit(Permission.ORDER_PAYMENT)
    ResponseEntity<?> recordPayment(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody RecordPayment.Request body) {
        Long version = Etags.version(ifMatch);
        return once(
                key, actor, "POST orders/" + id + "/payments", body, () -> recordPayment.run(actor, id, version, body));
    }

    /// Sends goods out.
    @PostMapping("/parcels")
    @Permit(Permission.ORDER_SHIP)
    ResponseEntity<?> shipParcel(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody ShipParcel.Request body) {
        Long version = Etags.version(ifMatch);
        return once(key, actor, "POST orders/" + id + "/parcels", body, () -> shipParcel.run(actor, id, version, body));
    }

    /// Records that a parcel arrived.
    @PostMapping("/parcels/{parcelNo}/receipt")
    @Permit(Permission.ORDER_RECEIPT)
    ResponseEntity<?> confirmReceipt(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int parcelNo,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody ConfirmReceipt.Request body) {
        Long version = Etags.version(ifMatch);
        return once(
                key,
                actor,
                "POST orders/" + id + "/parcels/" + parcelNo + "/receipt",
                body,
                () -> confirmReceipt.run(actor, id, parcelNo, version, body));
    }

    /// Closes a delivered order.
    @PostMapping("/complete")
    @Permit(Permission.ORDER_COMPLETE)
    ResponseEntity<?> complete(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        Long version = Etags.version(ifMatch);
        return once(key, actor, "POST orders/" + id + "/complete", "", () -> completeOrder.run(actor, id, version));
    }

    /// Puts a finished order away.
    @PostMapping("/archive")
    @Permit(Permission.ORDER_ARCHIVE)
    ResponseEntity<?> archive(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        Long version = Etags.version(ifMatch);
        return once(key, actor, "POST orders/" + id + "/archive", "", () -> archiveOrder.run(actor, id, version));
    }

    private ResponseEntity<?> once(
            String key, Actor actor, String operation, Object body, Supplier<OrderResult> command) {
        return idempotency.once(key, actor, operation, body, () -> {
            OrderResult result = command.get();
            return Reply.changed(result, result.version());
        });
    }
}
