package gendan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.identity.access.DemoAccounts;
import gendan.ordering.OrderJobs;
import gendan.platform.MovableClock;
import gendan.platform.Subscribers;
import gendan.process.WatchDeadlines;
import gendan.process.template.Templates;
import gendan.testing.Answer;
import gendan.testing.Http;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Comes by what the demo company leaves out: every list with each of its filters, and every command.
final class SqlScenario {
    private static final String PASSWORD = "correct-horse-7-battery";
    private final ServletWebServerApplicationContext program;
    private final Http anybody;
    private final Http http;
    private final JdbcClient jdbc;

    SqlScenario(ServletWebServerApplicationContext program) {
        this.program = program;
        this.jdbc = program.getBean(JdbcClient.class);
        String address = "http://localhost:" + program.getWebServer().getPort();
        this.anybody = Http.to(address, program.getBean(JsonMapper.class));
        this.http = anybody.browser();
    }

    void run() {
        logIn();
        people();
        new CalendarScenario(program, http).run();
        customers();
        products();
        somethingIsParked();
        stock();
        orders();
        new TemplateScenario(http, program.getBean(Templates.class)).run();
        new SheetScenario(http, jdbc, program.getBean(WatchDeadlines.class)).run();
        new DispatchScenario(http, jdbc).run();
        BoardScenario.run(this::read, jdbc);
        imports();
        program.getBean(Subscribers.class).drain();
        program.getBean(OrderJobs.class).look();
    }

    private void logIn() {
        var administrator = program.getBean(DemoAccounts.class).accounts().stream()
                .filter(account -> account.roleName().equals("管理员"))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < 12; i++) {
            anybody.browser().login("nobody", "wrong");
        }
        ok(http.login(administrator.loginName(), administrator.password()));
        Answer token = http.post("/api/tokens", Map.of("name", "contract")).expect(201);
        ok(anybody.token(token.text("/token")).get("/api/session"));
        read("/api/session/state", "/api/tokens", "/api/audit", "/api/permissions");
        ok(http.delete("/api/tokens/" + token.text("/id")));
    }

    private void people() {
        var clock = program.getBean(MovableClock.class);
        clock.at(Instant.now().plus(Duration.ofMinutes(10)));
        read("/api/session");
        clock.release();
        String team = made("/api/teams", Map.of("name", "合同组"));
        changed("/api/teams/" + team, "name", "合同二组");
        changed("/api/teams/" + team, "active", false);
        changed("/api/teams/" + team, "active", true);
        ok(http.post(
                "/api/roles",
                Map.of(
                        "code",
                        "CONTRACT",
                        "nameZh",
                        "合",
                        "nameEn",
                        "Contract",
                        "permissions",
                        List.of("order.read"),
                        "scope",
                        "REGION")));
        changed("/api/roles/CONTRACT", "nameEn", "Other");
        String person = made(
                "/api/people",
                Map.of(
                        "loginName",
                        "contract",
                        "name",
                        "合同",
                        "teamId",
                        team,
                        "roleCodes",
                        List.of("CONTRACT"),
                        "regionCode",
                        "440000",
                        "password",
                        PASSWORD));
        changed("/api/people/" + person, "name", "合同二");
        changed("/api/teams/" + team, "leaderId", person);
        read("/api/people", "/api/people?q=zhou", "/api/people?teamId=" + team, "/api/people?roleCode=CONTRACT");
        read("/api/people?active=true", "/api/roles", "/api/teams", "/api/teams?active=true");
        for (String scope : List.of("OWN", "TEAM", "REGION")) {
            changed("/api/people/" + person, "scope", scope);
            Http theirs = anybody.browser();
            ok(theirs.login("contract", PASSWORD));
            ok(theirs.get("/api/orders"));
            ok(theirs.get("/api/orders/counts"));
        }
        Http theirs = anybody.browser();
        ok(theirs.login("contract", PASSWORD));
        ok(theirs.put("/api/session/profile", Map.of("locale", "en-US", "timeZone", "Asia/Shanghai", "name", "合")));
        ok(theirs.put("/api/session/password", Map.of("current", PASSWORD, "new", PASSWORD + "2")));
        ok(theirs.delete("/api/session"));
        ok(http.post("/api/people/" + person + "/logout", null));
        ok(http.post("/api/people/" + person + "/password", Map.of("password", PASSWORD)));
        changed("/api/people/" + person, "loginName", "contract2");
        changed("/api/people/" + person, "roleCodes", List.of("ADMINISTRATOR"));
        changed("/api/people/" + person, "roleCodes", List.of("SALES"));
        ok(http.delete("/api/roles/CONTRACT"));
    }

    private void customers() {
        String customer = made(
                "/api/customers",
                Map.of(
                        "code",
                        "CONTRACT-1",
                        "name",
                        "合同客户有限公司",
                        "phone",
                        "13900001111",
                        "contacts",
                        List.of(Map.of("name", "李雷", "phone", "13900002222"))));
        changed("/api/customers/" + customer, "remark", "第二次");
        changed("/api/customers/" + customer, "currency", "USD");
        changed("/api/customers/" + customer, "contacts", List.of());
        changed("/api/customers/" + customer, "addresses", List.of());
        String other = made(
                "/api/customers",
                Map.of(
                        "name",
                        "另一个合同客户",
                        "ownerId",
                        jdbc.sql("select id::text from identity.person where login_name = 'sales'")
                                .query(String.class)
                                .single(),
                        "addresses",
                        List.of(Map.of(
                                "recipient",
                                "李",
                                "phone",
                                "13900003333",
                                "divisionCode",
                                "440305",
                                "detail",
                                "路 1 号"))));
        changed("/api/customers/" + other, "addresses", List.of());
        changed("/api/customers/" + customer, "code", "CONTRACT-2");
        ok(http.post(
                "/api/customers/duplicates",
                Map.of("name", "合同客户公司", "phone", "13900001111", "taxNumber", "91350100M000100Y43")));
        String credited = jdbc.sql("select customer_id::text from customer.credit_entry limit 1")
                .query(String.class)
                .single();
        pages("/api/customers/" + credited + "/credit");
        pages("/api/customers");
        read("/api/customers?q=gongsi", "/api/customers?level=VIP", "/api/customers?blacklisted=true");
        read("/api/customers?active=true", "/api/customers?ownerId=" + credited, "/api/divisions");
    }

    private void products() {
        String product = made(
                "/api/products",
                Map.of(
                        "code",
                        "CONTRACT-P",
                        "name",
                        "合同产品",
                        "category",
                        "合同",
                        "skus",
                        List.of(Map.of("unitPrice", Map.of("amount", "1.00", "currency", "CNY")))));
        changed("/api/products/" + product, "name", "合同产品二");
        made(
                "/api/products",
                Map.of(
                        "name",
                        "无号产品",
                        "skus",
                        List.of(Map.of("unitPrice", Map.of("amount", "1.00", "currency", "CNY")))));
        changed("/api/products/" + product, "code", "CONTRACT-Q");
        pages("/api/products");
        read(
                "/api/products?q=zhou",
                "/api/products?category=合同",
                "/api/products?active=true",
                "/api/products/categories");
    }

    private void stock() {
        String warehouse = made("/api/warehouses", Map.of("code", "CONTRACT", "name", "合同仓"));
        changed("/api/warehouses/" + warehouse, "name", "合同二仓");
        changed("/api/warehouses/" + warehouse, "active", false);
        var moved = jdbc.sql(
                        "select sku_id::text as sku, warehouse_id::text as warehouse from inventory.movement limit 1")
                .query()
                .singleRow();
        String sku = moved.get("sku").toString();
        String main = moved.get("warehouse").toString();
        pages("/api/stock");
        read("/api/stock?q=zhou", "/api/stock?warehouseId=" + main, "/api/stock?onlyShort=true");
        pages("/api/stock/" + sku + "/movements");
        read("/api/stock/" + sku + "/movements?warehouseId=" + main);
        pages("/api/shortages");
        read("/api/shortages?skuId=" + sku, "/api/shortages?warehouseId=" + main);
        read("/api/skus", "/api/skus?q=zhou", "/api/skus?q=zhou&warehouseId=" + main, "/api/warehouses");
        ok(http.post("/api/skus/lookup", Map.of("codes", List.of("A", "B"))));
        ok(http.once("contract-1")
                .post(
                        "/api/stock/receipts",
                        Map.of("warehouseId", main, "lines", List.of(Map.of("skuId", sku, "quantity", "5")))));
        read("/api/stock/drift", "/api/stock/drift?warehouseId=" + main);
        jdbc.sql("update inventory.stock set on_hand = on_hand + 1 where sku_id = ?::uuid and warehouse_id = ?::uuid")
                .param(sku)
                .param(main)
                .update();
        ok(http.post(
                "/api/stock/drift/repair",
                Map.of("reason", "合同", "balances", List.of(Map.of("skuId", sku, "warehouseId", main)))));
    }

    private void orders() {
        pages("/api/orders");
        read("/api/orders/counts", "/api/workbench");
        for (String stage : List.of("DRAFT", "IN_REVIEW", "CONFIRMED", "ARCHIVED", "DELIVERED")) {
            read("/api/orders?stage=" + stage, "/api/orders?backOrdered=true&stage=" + stage);
        }
        String order = jdbc.sql("select id::text from ordering.sales_order where stage = 'COMPLETED' limit 1")
                .query(String.class)
                .single();
        String customer = jdbc.sql("select customer_id::text from ordering.sales_order where id = ?::uuid")
                .param(order)
                .query(String.class)
                .single();
        read("/api/orders?customerId=" + customer, "/api/orders?ownerId=" + customer);
        read("/api/orders?priority=URGENT", "/api/orders?channel=PHONE", "/api/orders?orderType=STANDARD");
        read("/api/orders?payment=UNPAID", "/api/orders?from=2000-01-01&to=2099-01-01", "/api/orders?backOrdered=true");
        read("/api/orders?q=SO26", "/api/orders?q=公司", "/api/orders?q=SO26&by=NUMBER", "/api/orders?q=公司&by=CUSTOMER");
        read("/api/orders?q=138&by=PHONE", "/api/orders?q=轴&by=PRODUCT");
        pages("/api/orders/" + order + "/timeline");
        longOrder(customer);
        read("/api/orders/" + order + "/document?format=pdf");
    }

    /// More lines than are written one by one.
    private void longOrder(String customer) {
        List<Map<String, String>> lines = jdbc
                .sql("select code from catalog.sku where active order by code limit 12")
                .query(String.class)
                .list()
                .stream()
                .map(code -> Map.of("sku", code, "quantity", "1000"))
                .toList();
        String order =
                made("/api/orders", Map.of("customerId", customer, "paymentMethod", "ON_ACCOUNT", "lines", lines));
        ok(http.post("/api/orders/" + order + "/cancel", Map.of("reason", "合同")));
    }

    /// As after an event that a subscriber could not digest.
    private void somethingIsParked() {
        jdbc.sql("""
                        insert into platform.parked_event
                            (subscriber, partition, era, xid, position, subject_type, subject_id, type, error)
                        select subscriber, 0, 0, 0, 0, 'Order', gen_random_uuid(), 'OrderSubmitted', 'test'
                        from platform.subscription on conflict do nothing
                        """).update();
        program.getBean(Subscribers.class).drain();
    }

    private void imports() {
        // more customers and products of one name than a list looks up one by one
        String many = IntStream.range(0, 210)
                .mapToObj(i -> "6%05d,9%04d,THING,1,2010-12-01 08:26:00,1.00,19%03d.0,France\n".formatted(i, i, i))
                .collect(Collectors.joining());
        upload(many);
        String customer = jdbc.sql("select name from customer.customer where name like '%19001%'")
                .query(String.class)
                .single();
        read(
                "/api/orders?by=PRODUCT&q=THING",
                "/api/orders?by=CUSTOMER&q="
                        + customer.replaceFirst("19001.*", "19").strip().replace(" ", "%20"));
        upload("536366,85123A,HEART HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom\n"
                + "C536380,85123A,HEART HOLDER,-6,2010-12-01 09:41:00,2.55,17850.0,United Kingdom\n");
        upload("536366,71053,LANTERN,6,2010-12-01 08:26:00,3.39,17850.0,United Kingdom\n");
        upload("536365,85123A,HEART HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom\n"
                + "536365,71053,LANTERN,6,2010-12-01 08:26:00,3.39,17850.0,United Kingdom\n"
                + "C536379,85123A,HEART HOLDER,-1,2010-12-02 09:41:00,2.55,17850.0,United Kingdom\n"
                + "536370,AMAZONFEE,FEE,-1,2010-12-02 09:41:00,2.55,17850.0,United Kingdom\n");
        String run = upload("536365,22423,CAKESTAND,2,2010-12-01 08:26:00,12.75,17850.0,United Kingdom\n"
                + "C536379,71053,LANTERN,-6,2010-12-02 09:41:00,3.39,17850.0,United Kingdom\n");
        pages("/api/imports");
        pages("/api/imports/" + run + "/reported");
        read("/api/imports/" + run + "/reported.csv");
    }

    private String upload(String rows) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n"
                + "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n" + rows
                + "\r\n--b--\r\n";
        Answer accepted = http.with("Content-Type", "multipart/form-data; boundary=b")
                .post("/api/imports/online-retail", body.getBytes(StandardCharsets.UTF_8))
                .expect(202);
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        Answer run = http.get(accepted.header("Location")).expect(200);
        while (!run.json().has("finishedAt") && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(20_000_000);
            run = http.get(accepted.header("Location")).expect(200);
        }
        assertThat(run.text("/status")).as(run.text()).isEqualTo("DONE");
        return accepted.text("/importId");
    }

    /// The first page and the one behind it.
    private void pages(String path) {
        read(path);
        String next = http.get(path + "?limit=1").expect(200).text("/next");
        if (next != null) {
            read(path + "?limit=1&cursor=" + next);
        }
    }

    private void read(String... paths) {
        for (String path : paths) {
            ok(http.get(encoded(path)));
        }
    }

    /// With the Chinese in it made fit for an address.
    private static String encoded(String path) {
        return URI.create(path).toASCIIString();
    }

    private String made(String path, Map<String, ?> form) {
        Answer answer = http.post(path, form);
        ok(answer);
        return answer.text("/id");
    }

    /// Sends back what was read with one field changed; what is only shown is left out.
    private void changed(String path, String field, Object value) {
        Answer read = http.get(path).expect(200);
        var form = (ObjectNode) read.json();
        form.putPOJO(field, value);
        Answer answer = http.ifMatch(read.version()).put(path, form);
        while ("json.unknown-field".equals(answer.text("/code"))) {
            String unknown = answer.text("/errors/0/field");
            int last = unknown.lastIndexOf('/');
            ((ObjectNode) form.at(unknown.substring(0, last))).remove(unknown.substring(last + 1));
            answer = http.ifMatch(read.version()).put(path, form);
        }
        ok(answer);
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
    }
}
