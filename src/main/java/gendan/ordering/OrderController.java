package gendan.ordering;

import gendan.kernel.Actor;
import gendan.kernel.Page;
import gendan.kernel.Permission;
import gendan.platform.Answers;
import gendan.platform.Etags;
import gendan.platform.Idempotency;
import gendan.platform.Idempotency.Reply;
import gendan.platform.Permit;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Orders: writing, submitting, finding, reading. What happens to one later is in [OrderCommandController].
@RestController
@RequestMapping(path = "/api/orders", produces = "application/json")
@Tag(name = "orders")
public class OrderController {
    private final DraftOrder draftOrder;
    private final EditOrder editOrder;
    private final SubmitOrder submitOrder;
    private final PreviewOrder previewOrder;
    private final OrderQueries queries;
    private final OrderList list;
    private final Timeline timeline;
    private final Idempotency idempotency;

    OrderController(
            DraftOrder draftOrder,
            EditOrder editOrder,
            SubmitOrder submitOrder,
            PreviewOrder previewOrder,
            OrderQueries queries,
            OrderList list,
            Timeline timeline,
            Idempotency idempotency) {
        this.draftOrder = draftOrder;
        this.editOrder = editOrder;
        this.submitOrder = submitOrder;
        this.previewOrder = previewOrder;
        this.queries = queries;
        this.list = list;
        this.timeline = timeline;
        this.idempotency = idempotency;
    }

    /// Writes an order down or, with `"submit": true`, submits it in one call.
    @PostMapping
    @Permit(Permission.ORDER_DRAFT)
    @Answers(value = OrderResult.class, status = 201)
    ResponseEntity<?> create(
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody OrderDraft draft) {
        return idempotency.once(key, actor, "POST orders", draft, () -> {
            OrderResult result = Boolean.TRUE.equals(draft.submit())
                    ? submitOrder.submitNew(actor, draft)
                    : draftOrder.run(actor, draft);
            return Reply.created(result, result.version(), "/api/orders/" + result.id());
        });
    }

    /// Replaces a draft.
    @PutMapping("/{id}")
    @Permit(Permission.ORDER_DRAFT)
    ResponseEntity<OrderResult> edit(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody OrderDraft draft) {
        OrderResult result = editOrder.run(actor, id, Etags.required(ifMatch), draft);
        return ResponseEntity.ok().header("ETag", Etags.of(result.version())).body(result);
    }

    /// Says what submitting would come to; changes nothing. `orderId` names the order that is being edited.
    @PostMapping("/preview")
    @Permit(Permission.ORDER_DRAFT)
    PreviewOrder.Preview preview(
            Actor actor, @RequestParam(required = false) UUID orderId, @RequestBody OrderDraft draft) {
        return previewOrder.run(actor, orderId, draft);
    }

    @GetMapping
    @Permit(Permission.ORDER_READ)
    Page<OrderSummary> page(
            Actor actor,
            OrderSearch search,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit) {
        return list.page(actor, search, cursor, limit);
    }

    /// How many orders stand in each stage, up to 1,001 each.
    @GetMapping("/counts")
    @Permit(Permission.ORDER_READ)
    Counts counts(Actor actor) {
        return new Counts(list.counts(actor));
    }

    /// @param byStage up to 1,001 each, which means "more than 1,000"
    public record Counts(Map<OrderStage, Integer> byStage) {}

    @GetMapping("/{id}")
    @Permit(Permission.ORDER_READ)
    ResponseEntity<OrderView> view(Actor actor, @PathVariable UUID id) {
        OrderView view = queries.view(actor, id);
        return ResponseEntity.ok().header("ETag", Etags.of(view.version())).body(view);
    }

    @GetMapping("/{id}/timeline")
    @Permit(Permission.ORDER_READ)
    Page<Timeline.Entry> timeline(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit) {
        return timeline.page(actor, id, cursor, limit);
    }
}
