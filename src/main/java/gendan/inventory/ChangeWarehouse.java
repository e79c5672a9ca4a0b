package gendan.inventory;

import gendan.kernel.Actor;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.kernel.Violations;
import gendan.platform.AuditTrail;
import gendan.platform.AuditTrail.Change;
import gendan.platform.Etags;
import gendan.platform.EventLog;
import gendan.platform.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Changes a warehouse; the form replaces all of it. Records [WarehouseChanged], or nothing when nothing is
/// different.
///
/// Rejections: `warehouse.not-found` (404); `version.stale` (412); `warehouse.code-taken`, `warehouse.not-empty`
/// (409) when one is to be closed that still holds stock; 422 for what is wrong in the form.
@Component
public final class ChangeWarehouse {
    private final Tx tx;
    private final Warehouses warehouses;
    private final WarehouseStore store;
    private final EventLog events;
    private final AuditTrail audit;

    ChangeWarehouse(Tx tx, Warehouses warehouses, WarehouseStore store, EventLog events, AuditTrail audit) {
        this.tx = tx;
        this.warehouses = warehouses;
        this.store = store;
        this.events = events;
        this.audit = audit;
    }

    /// @param version what the actor saw; null for one who does not care
    public void run(Actor actor, UUID id, Long version, WarehouseForm form) {
        actor.require(Permission.STOCK_CHECK);
        tx.write(() -> change(actor, id, version, form));
    }

    private void change(Actor actor, UUID id, Long version, WarehouseForm form) {
        Warehouse before = warehouses.lock(id);
        Etags.match(version, before.version());
        var violations = new Violations();
        Warehouse now = form.check(violations, id, before);
        violations.rejectIfAny();
        List<Change> changes = changes(before, now);
        if (changes.isEmpty()) {
            return;
        }
        if (store.isTaken(now.code(), id)) {
            throw Rejection.conflict("warehouse.code-taken", now.code());
        }
        if (before.active() && !now.active() && !store.isEmpty(id)) {
            throw Rejection.conflict("warehouse.not-empty", before.name());
        }
        if (now.main() && !before.main()) {
            store.clearMain();
        }
        store.update(now);
        var event = new WarehouseChanged(now, changes);
        audit.changed(actor, event.subject(), "CHANGED", changes, null);
        events.append(actor, event);
    }

    private static List<Change> changes(Warehouse before, Warehouse now) {
        List<Change> changes = new ArrayList<>();
        changes.add(Change.of("code", before.code(), now.code()));
        changes.add(Change.of("name", before.name(), now.name()));
        changes.add(Change.of("regionCode", before.regionCode(), now.regionCode()));
        changes.add(Change.of("address", before.address(), now.address()));
        changes.add(Change.of("main", before.main(), now.main()));
        changes.add(Change.of("active", before.active(), now.active()));
        changes.removeIf(change -> Objects.equals(change.old(), change.now()));
        return List.copyOf(changes);
    }
}
