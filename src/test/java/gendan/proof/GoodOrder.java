package gendan.proof;

import gendan.platform.Json;
import gendan.testing.Answer;
import gendan.testing.Http;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// An order with nothing wrong about it, to be spoilt.
final class GoodOrder {
    private GoodOrder() {}

    static Map<String, Object> of(UUID customer, String sku) {
        var order = new HashMap<String, Object>();
        order.put("customerId", customer);
        order.put("remark", "普通");
        order.put("lines", List.of(Map.of("sku", sku, "quantity", "2")));
        return order;
    }

    /// A good order but for one field.
    ///
    /// @param field JSON pointer, `/remark` or `/lines/0/quantity`
    static Map<String, Object> with(UUID customer, String sku, String field, Object value) {
        Map<String, Object> order = of(customer, sku);
        String[] steps = field.substring(1).split("/");
        if (steps.length == 1) {
            order.put(steps[0], value);
        } else {
            var line = new HashMap<String, Object>(Map.of("sku", sku, "quantity", "2"));
            line.put(steps[2], value);
            order.put("lines", List.of(line));
        }
        return order;
    }

    static Function<Http, Answer> submit(Map<String, Object> order) {
        order.put("submit", true);
        return http -> http.post("/api/orders", order);
    }

    static String json(Map<String, Object> order) {
        return Json.mapper().writeValueAsString(order);
    }
}
