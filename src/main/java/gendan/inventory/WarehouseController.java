package gendan.inventory;

import gendan.kernel.Actor;
import gendan.kernel.Page;
import gendan.kernel.Permission;
import gendan.platform.Answers;
import gendan.platform.Etags;
import gendan.platform.Idempotency;
import gendan.platform.Idempotency.Reply;
import gendan.platform.Permit;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/warehouses")
class WarehouseController {
    private final Warehouses warehouses;
    private final RegisterWarehouse register;
    private final ChangeWarehouse change;
    private final Idempotency idempotency;

    WarehouseController(
            Warehouses warehouses, RegisterWarehouse register, ChangeWarehouse change, Idempotency idempotency) {
        this.warehouses = warehouses;
        this.register = register;
        this.change = change;
        this.idempotency = idempotency;
    }

    /// All of them, as orders and receipts offer them for a choice.
    @GetMapping
    @Permit.Authenticated
    Page<Warehouse> list() {
        return new Page<>(warehouses.all(), null);
    }

    @PostMapping
    @Permit(Permission.STOCK_CHECK)
    @Answers(value = Warehouse.class, status = 201)
    ResponseEntity<?> register(
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody WarehouseForm form) {
        return idempotency.once(key, actor, "RegisterWarehouse", form, () -> {
            Warehouse warehouse = warehouses.find(register.run(actor, form));
            return Reply.created(warehouse, warehouse.version(), "/api/warehouses/" + warehouse.id());
        });
    }

    @GetMapping("/{id}")
    @Permit.Authenticated
    ResponseEntity<Warehouse> get(@PathVariable UUID id) {
        return answer(id);
    }

    @PutMapping("/{id}")
    @Permit(Permission.STOCK_CHECK)
    ResponseEntity<Warehouse> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody WarehouseForm form) {
        change.run(actor, id, Etags.required(ifMatch), form);
        return answer(id);
    }

    private ResponseEntity<Warehouse> answer(UUID id) {
        Warehouse warehouse = warehouses.find(id);
        return ResponseEntity.ok().eTag(Etags.of(warehouse.version())).body(warehouse);
    }
}
