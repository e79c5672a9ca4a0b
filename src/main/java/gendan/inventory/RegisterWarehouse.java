package gendan.inventory;

import gendan.kernel.Actor;
import gendan.kernel.Ids;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Violations;
import gendan.platform.AuditTrail;
import gendan.platform.EventLog;
import gendan.platform.Tx;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Adds a warehouse. One that is to be the main one takes that mark from the other. Records [WarehouseRegistered].
///
/// Rejections: `warehouse.code-taken` (409); 422 for what is wrong in the form.
@Component
public final class RegisterWarehouse {
    private final Tx tx;
    private final Ids ids;
    private final WarehouseStore store;
    private final EventLog events;
    private final AuditTrail audit;

    RegisterWarehouse(Tx tx, Ids ids, WarehouseStore store, EventLog events, AuditTrail audit) {
        this.tx = tx;
        this.ids = ids;
        this.store = store;
        this.events = events;
        this.audit = audit;
    }

    /// @return the new warehouse's id
    public UUID run(Actor actor, WarehouseForm form) {
        actor.require(Permission.STOCK_CHECK);
        return tx.write(() -> register(actor, form));
    }

    private UUID register(Actor actor, WarehouseForm form) {
        var violations = new Violations();
        Warehouse warehouse = form.check(violations, ids.next(), null);
        violations.rejectIfAny();
        if (store.isTaken(warehouse.code(), warehouse.id())) {
            throw Rejection.conflict("warehouse.code-taken", warehouse.code());
        }
        if (warehouse.main()) {
            store.clearMain();
        }
        store.insert(warehouse);
        var event = new WarehouseRegistered(warehouse);
        audit.changed(actor, event.subject(), "CREATED", List.of(), null);
        events.append(actor, event);
        return warehouse.id();
    }
}
