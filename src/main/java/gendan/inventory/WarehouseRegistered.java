package gendan.inventory;

import gendan.kernel.Event;
import gendan.kernel.Subject;

/// A warehouse was added.
public record WarehouseRegistered(Warehouse warehouse) implements Event {
    @Override
    public Subject subject() {
        return new Subject("Warehouse", warehouse.id());
    }
}
