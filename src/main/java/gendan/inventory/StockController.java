package gendan.inventory;

import gendan.kernel.Actor;
import gendan.kernel.Page;
import gendan.kernel.Permission;
import gendan.platform.Answers;
import gendan.platform.Idempotency;
import gendan.platform.Idempotency.Reply;
import gendan.platform.Permit;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StockController {
    private final StockQueries queries;
    private final ShortageQueries shortages;
    private final ReceiveStock receive;
    private final CountStock count;
    private final CheckLedger check;
    private final RepairDrift repair;
    private final Idempotency idempotency;

    StockController(
            StockQueries queries,
            ShortageQueries shortages,
            ReceiveStock receive,
            CountStock count,
            CheckLedger check,
            RepairDrift repair,
            Idempotency idempotency) {
        this.queries = queries;
        this.shortages = shortages;
        this.receive = receive;
        this.count = count;
        this.check = check;
        this.repair = repair;
        this.idempotency = idempotency;
    }

    @GetMapping("/api/stock")
    @Permit(Permission.STOCK_READ)
    Page<StockRow> list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) UUID warehouseId,
            @RequestParam(required = false) Boolean onlyShort,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit) {
        return queries.list(q, warehouseId, Boolean.TRUE.equals(onlyShort), cursor, Page.size(limit));
    }

    @GetMapping("/api/stock/{skuId}/movements")
    @Permit(Permission.STOCK_READ)
    Page<MovementRow> movements(
            @PathVariable UUID skuId,
            @RequestParam(required = false) UUID warehouseId,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit) {
        return queries.movements(skuId, warehouseId, cursor, Page.size(limit));
    }

    @GetMapping("/api/shortages")
    @Permit(Permission.STOCK_READ)
    Page<ShortageRow> shortages(
            @RequestParam(required = false) UUID skuId,
            @RequestParam(required = false) UUID warehouseId,
            @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer limit) {
        return shortages.list(skuId, warehouseId, cursor, Page.size(limit));
    }

    @PostMapping("/api/stock/receipts")
    @Permit(Permission.STOCK_MOVE)
    @Answers(StockMoved.class)
    ResponseEntity<?> receive(
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody ReceiveStock.Request request) {
        return once(key, actor, "ReceiveStock", request, () -> receive.run(actor, request));
    }

    @PostMapping("/api/stock/counts")
    @Permit(Permission.STOCK_MOVE)
    @Answers(StockMoved.class)
    ResponseEntity<?> count(
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody CountStock.Request request) {
        return once(key, actor, "CountStock", request, () -> count.run(actor, request));
    }

    @GetMapping("/api/stock/drift")
    @Permit(Permission.STOCK_CHECK)
    CheckLedger.Report check(Actor actor, @RequestParam(required = false) UUID warehouseId) {
        return check.run(actor, warehouseId);
    }

    @PostMapping("/api/stock/drift/repair")
    @Permit(Permission.STOCK_CHECK)
    @Answers(RepairDrift.Repaired.class)
    ResponseEntity<?> repair(
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody RepairDrift.Request request) {
        return once(key, actor, "RepairDrift", request, () -> repair.run(actor, request));
    }

    private ResponseEntity<?> once(String key, Actor actor, String operation, Object request, Supplier<?> command) {
        return idempotency.once(
                key, actor, operation, request, () -> new Reply(HttpStatus.OK, command.get(), null, null));
    }
}
