package gendan.inventory;

import gendan.kernel.Event;
import gendan.kernel.Subject;
import gendan.platform.AuditTrail;
import java.util.List;

/// Something about a warehouse was changed.
///
/// @param warehouse as it is now
/// @param changes each field before and after
public record WarehouseChanged(Warehouse warehouse, List<AuditTrail.Change> changes) implements Event {
    @Override
    public Subject subject() {
        return new Subject("Warehouse", warehouse.id());
    }
}
