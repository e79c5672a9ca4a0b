package gendan.ordering;

import gendan.inventory.StockCorrected;
import gendan.inventory.StockCounted;
import gendan.inventory.StockReceived;
import gendan.kernel.Event;
import gendan.platform.RecordedEvent;
import gendan.platform.Subscriber;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// When goods came in, or more of them was found than was known, those who wait for them get them.
@Component
final class OnStockArrived implements Subscriber {
    private final ServeBackOrders serve;
    private final JsonMapper json;

    OnStockArrived(ServeBackOrders serve, JsonMapper json) {
        this.serve = serve;
        this.json = json;
    }

    @Override
    public String name() {
        return "ordering.back-orders-after-arrival";
    }

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(StockReceived.class, StockCounted.class, StockCorrected.class);
    }

    @Override
    public void handle(RecordedEvent event) {
        if (event.is(StockReceived.class)) {
            StockReceived received = event.as(json, StockReceived.class);
            received.lines().stream()
                    .map(StockReceived.Line::skuId)
                    .distinct()
                    .forEach(sku -> serve.run(sku, received.warehouseId()));
        } else if (event.is(StockCounted.class)) {
            StockCounted counted = event.as(json, StockCounted.class);
            counted.lines().stream()
                    .filter(line -> line.counted().compareTo(line.before()) > 0)
                    .forEach(line -> serve.run(line.skuId(), counted.warehouseId()));
        } else {
            event.as(json, StockCorrected.class).lines().forEach(line -> serve.run(line.skuId(), line.warehouseId()));
        }
    }
}
