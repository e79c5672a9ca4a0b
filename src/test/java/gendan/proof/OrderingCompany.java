package gendan.proof;

import gendan.platform.Json;
import gendan.testing.Http;
import java.util.List;
import java.util.Map;

/// A small company in a [ChildProgram], opened over the API, whose one customer orders and orders.
///
/// @param token of its administrator
/// @param customer its customer's id
record OrderingCompany(String token, String customer) {
    private static final int SKUS = 5;

    /// Sets a fresh program up: administrator, goods, stock, customer.
    static OrderingCompany open(ChildProgram program) {
        Http browser = Http.to(program.address(), Json.mapper()).browser();
        browser.post(
                        "/api/setup",
                        Map.of(
                                "code",
                                program.setupCode(),
                                "loginName",
                                "admin",
                                "name",
                                "管理员",
                                "password",
                                "Gendan-2026-crash"))
                .expect(204);
        String token =
                browser.post("/api/tokens", Map.of("name", "load")).expect(201).text("/token");
        Http http = Http.to(program.address(), Json.mapper()).token(token);
        String warehouse = http.get("/api/warehouses").expect(200).text("/items/0/id");
        for (int i = 0; i < SKUS; i++) {
            stock(http, warehouse, i);
        }
        return new OrderingCompany(
                token, http.post("/api/customers", customerForm()).expect(201).text("/id"));
    }

    private static void stock(Http http, String warehouse, int i) {
        var sku = Map.of("code", "S" + i, "unitPrice", Map.of("amount", "9.90", "currency", "CNY"));
        http.post("/api/products", Map.of("code", "P" + i, "name", "产品" + i, "unit", "件", "skus", List.of(sku)))
                .expect(201);
        var line = Map.of("skuCode", "S" + i, "quantity", "1000");
        http.post("/api/stock/receipts", Map.of("warehouseId", warehouse, "reason", "开账", "lines", List.of(line)))
                .expect(200);
    }

    private static Map<String, Object> customerForm() {
        return Map.of(
                "name",
                "深圳市测试有限公司",
                "addresses",
                List.of(Map.of(
                        "recipient", "张三", "phone", "13800138000", "divisionCode", "440305", "detail", "科苑路 1 号")));
    }

    Http http(ChildProgram program) {
        return Http.to(program.address(), Json.mapper()).token(token);
    }

    /// An order that is submitted at once.
    ///
    /// @param key its customer's own number for it, which ends with `-` and a number
    Map<String, Object> order(String key) {
        int number = Integer.parseInt(key.substring(key.lastIndexOf('-') + 1));
        return Map.of(
                "customerId",
                customer,
                "customerOrderNumber",
                key,
                "paymentMethod",
                "ON_ACCOUNT",
                "submit",
                true,
                "lines",
                List.of(
                        Map.of("sku", "S" + number % SKUS, "quantity", "2"),
                        Map.of("sku", "S" + (number + 3) % SKUS, "quantity", "1")));
    }
}
