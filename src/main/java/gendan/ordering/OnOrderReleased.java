package gendan.ordering;

import gendan.kernel.Event;
import gendan.platform.RecordedEvent;
import gendan.platform.Subscriber;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// When an order gives stock back, those who wait for it get it. So do those who begin to wait: what became free
/// between their look at the stock and their commit was offered when nobody was seen waiting.
@Component
final class OnOrderReleased implements Subscriber {
    private final ServeBackOrders serve;
    private final JsonMapper json;

    OnOrderReleased(ServeBackOrders serve, JsonMapper json) {
        this.serve = serve;
        this.json = json;
    }

    @Override
    public String name() {
        return "ordering.back-orders-after-release";
    }

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(OrderCancelled.class, OrderSentBack.class, OrderSubmitted.class);
    }

    @Override
    public void handle(RecordedEvent event) {
        if (event.is(OrderCancelled.class)) {
            OrderCancelled cancelled = event.as(json, OrderCancelled.class);
            cancelled.releasedSkus().forEach(sku -> serve.run(sku, cancelled.warehouseId()));
        } else if (event.is(OrderSubmitted.class)) {
            begunToWait(event.as(json, OrderSubmitted.class).order());
        } else {
            OrderSentBack sentBack = event.as(json, OrderSentBack.class);
            sentBack.releasedSkus().forEach(sku -> serve.run(sku, sentBack.warehouseId()));
        }
    }

    private void begunToWait(Order order) {
        order.lines().stream()
                .filter(line -> line.quantities().backOrdered().signum() > 0)
                .map(OrderLine::skuId)
                .distinct()
                .forEach(sku -> serve.run(sku, order.terms().warehouseId()));
    }
}
