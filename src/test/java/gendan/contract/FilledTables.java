package gendan.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Fills all tables with made-up rows, the same ones each time, so that PostgreSQL plans as it would for a company that
/// has worked for some time. No table has more rows than what `analyze` looks at, so its statistics do not vary.
///
/// Key number `i` of every kind is the same UUID; children follow their parent. Checks are dropped: the rows are to be
/// counted, not to be believed.
final class FilledTables {
    private static final Map<String, Integer> ROWS = Map.ofEntries(
            Map.entry("calendar.holiday_set", 4),
            Map.entry("calendar.shift", 200),
            Map.entry("calendar.special_day", 300),
            Map.entry("calendar.team_calendar", 30),
            Map.entry("calendar.work_calendar", 20),
            Map.entry("catalog.product", 10_000),
            Map.entry("catalog.sku", 20_000),
            Map.entry("customer.customer", 5_000),
            Map.entry("customer.address", 7_500),
            Map.entry("customer.contact", 7_500),
            Map.entry("customer.credit_account", 5_000),
            Map.entry("customer.credit_entry", 30_000),
            Map.entry("identity.login_attempt", 2_000),
            Map.entry("identity.person", 2_000),
            Map.entry("identity.person_role", 2_000),
            Map.entry("identity.role", 12),
            Map.entry("identity.session", 2_000),
            Map.entry("identity.team", 40),
            Map.entry("identity.token", 2_000),
            Map.entry("integration.import_run", 2_000),
            Map.entry("integration.import_file", 4_000),
            Map.entry("integration.imported_document", 30_000),
            Map.entry("integration.reported_row", 30_000),
            Map.entry("inventory.movement", 30_000),
            Map.entry("inventory.shortage", 5_000),
            Map.entry("inventory.stock", 30_000),
            Map.entry("inventory.warehouse", 6),
            Map.entry("ordering.customer_order_number", 15_000),
            Map.entry("ordering.historical_return", 10_000),
            Map.entry("ordering.historical_return_line", 20_000),
            Map.entry("ordering.historical_return_match", 20_000),
            Map.entry("ordering.instalment", 10_000),
            Map.entry("ordering.order_line", 30_000),
            Map.entry("ordering.parcel", 15_000),
            Map.entry("ordering.parcel_line", 30_000),
            Map.entry("ordering.payment", 15_000),
            Map.entry("ordering.sales_order", 15_000),
            Map.entry("platform.audit_entry", 30_000),
            Map.entry("platform.event", 30_000),
            Map.entry("platform.idempotency", 10_000),
            Map.entry("platform.parked_event", 50),
            Map.entry("platform.subscription", 48),
            Map.entry("process.template", 12),
            Map.entry("process.template_version", 60),
            Map.entry("process.dispatch_rules", 40),
            Map.entry("process.worker", 500),
            Map.entry("process.absence", 2_000),
            Map.entry("process.sheet", 15_000),
            Map.entry("process.step", 30_000),
            Map.entry("process.step_move", 30_000),
            Map.entry("demo.company", 1));

    /// What a column with that name points at, and so how many different values it has.
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("calendar_id", "calendar.work_calendar"),
            Map.entry("holiday_set_id", "calendar.holiday_set"),
            Map.entry("customer_id", "customer.customer"),
            Map.entry("order_id", "ordering.sales_order"),
            Map.entry("subject_id", "ordering.sales_order"),
            Map.entry("target_id", "ordering.sales_order"),
            Map.entry("product_id", "catalog.product"),
            Map.entry("sku_id", "catalog.sku"),
            Map.entry("warehouse_id", "inventory.warehouse"),
            Map.entry("team_id", "identity.team"),
            Map.entry("run_id", "integration.import_run"),
            Map.entry("return_id", "ordering.historical_return"));

    /// The words that statements ask for, as often as they would be met.
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry(
                    "sales_order.stage",
                    "case when i % 20 > 0 then 'ARCHIVED' else (array['DRAFT','IN_REVIEW','CONFIRMED',"
                            + "'AWAITING_PAYMENT','PREPARING','PARTIALLY_SHIPPED','SHIPPED','DELIVERED','COMPLETED',"
                            + "'CANCELLED'])[i / 20 % 10 + 1] end"),
            Map.entry("sales_order.payment", "(array['PAID','UNPAID','PARTIALLY_PAID'])[i % 3 + 1]"),
            Map.entry("sales_order.priority", "(array['NORMAL','NORMAL','HIGH','URGENT'])[i % 4 + 1]"),
            Map.entry("sales_order.channel", "(array['PHONE','EMAIL','STAFF','API','PORTAL'])[i % 5 + 1]"),
            Map.entry("sales_order.order_type", "'STANDARD'"),
            Map.entry("work_calendar.standard", "i = 0"),
            Map.entry("customer.level", "(array['NORMAL','SILVER','GOLD','VIP'])[i % 4 + 1]"),
            Map.entry("movement.kind", "(array['RECEIVED','RESERVED','SHIPPED','CORRECTED'])[i % 4 + 1]"),
            Map.entry("import_run.status", "case when i < 1998 then 'DONE' else 'RUNNING' end"),
            Map.entry("event.subject_type", "'Order'"),
            Map.entry("event.type", "'Order' || i % 12"),
            Map.entry("event.xid", "(i + 100)::text::xid8"),
            Map.entry("event.partition", "i % 16"),
            Map.entry("parcel.received_at", "case when i % 50 > 0 then now() - (15000 - i) * interval '1 minute' end"),
            Map.entry("historical_return_line.matched", "case when i % 50 > 0 then 100 else 0 end"),
            Map.entry("product.category", "'分类' || i % 40"),
            Map.entry("subscription.subscriber", "'subscriber' || i / 16"),
            Map.entry("subscription.partition", "i % 16"),
            Map.entry("sheet.status", "case when i % 20 > 0 then 'DONE' else 'OPEN' end"),
            Map.entry(
                    "step.state",
                    "case when i % 20 > 0 then 'DONE' else (array['READY','IN_PROGRESS','BLOCKED'])[i / 20 % 3 + 1] end"),
            Map.entry("person_role.role_code", "'code-' || i % 12"),
            Map.entry("warehouse.main", "i = 0"));

    private final JdbcClient jdbc;

    FilledTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Column(String table, String name, String type, boolean required, int keyPlace, int keyColumns) {}

    /// @throws IllegalStateException when there is a table of which nobody said how large it becomes
    void fill() {
        jdbc.sql("set session_replication_role = replica").update();
        jdbc.sql("select format('alter table %s drop constraint %I', conrelid::regclass, conname) from pg_constraint"
                        + " where contype = 'c' and conrelid <> 0 and connamespace::regnamespace::text !~ '^(pg_|inf)'")
                .query(String.class)
                .list()
                .forEach(drop -> jdbc.sql(drop).update());
        Map<String, List<Column>> tables = new LinkedHashMap<>();
        for (Column column : columns()) {
            tables.computeIfAbsent(column.table, t -> new java.util.ArrayList<>())
                    .add(column);
        }
        jdbc.sql("truncate " + String.join(", ", tables.keySet())).update();
        tables.forEach(this::fill);
        jdbc.sql("vacuum (analyze)").update();
    }

    private List<Column> columns() {
        return jdbc.sql("""
                        select format('%s.%s', n.nspname, c.relname) as table, a.attname as name,
                               format_type(a.atttypid, null) as type, a.attnotnull as required,
                               coalesce(array_position(k.conkey::int[], a.attnum::int), 0) as key_place,
                               coalesce(cardinality(k.conkey), 0) as key_columns
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
                        where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema|public)'
                          and c.relname <> 'flyway_schema_history'
                        order by 1, a.attnum
                        """).query(Column.class).list();
    }

    private void fill(String table, List<Column> columns) {
        Integer rows = ROWS.get(table);
        if (rows == null) {
            throw new IllegalStateException("say in FilledTables how many rows " + table + " has");
        }
        List<String> names =
                columns.stream().map(column -> '"' + column.name + '"').toList();
        List<String> values =
                columns.stream().map(column -> value(column, rows)).toList();
        jdbc.sql("insert into " + table + " (" + String.join(", ", names) + ") overriding system value select "
                        + String.join(", ", values) + " from generate_series(0, " + (rows - 1) + ") i")
                .update();
    }

    private static String value(Column column, int rows) {
        String word = WORDS.get(column.table.replaceFirst(".*[.]", "") + "." + column.name);
        if (word != null) {
            return word;
        }
        return switch (column.type) {
            case "uuid" -> uuid(column, rows);
            case "text" -> text(column);
            case "smallint", "integer", "bigint" -> number(column, rows);
            case "numeric" -> "i % 100 + 1";
            case "boolean" -> column.name.matches("active|price_includes_tax") ? "i % 50 > 0" : "i % 50 = 1";
            case "date" -> "current_date - i % 365";
            case "timestamp with time zone" -> {
                String time = "now() - (" + rows + " - i) * interval '1 minute'";
                yield column.required ? time : "case when i % 3 > 0 then " + time + " end";
            }
            case "time without time zone" -> "time '00:00' + i * interval '1 minute'";
            case "json", "jsonb" -> "'{}'";
            case "text[]" -> "array['A', 'B']";
            case "bigint[]" -> "array[i]";
            case "bytea" -> "decode(md5(i::text), 'hex')";
            default -> throw new IllegalStateException("say what a " + column.type + " is filled with");
        };
    }

    private static String uuid(Column column, int rows) {
        Integer others = ROWS.get(KEYS.getOrDefault(column.name, "identity.person"));
        String number = column.keyPlace == 1 && column.keyColumns == 1
                ? "i"
                : column.keyPlace == 1 ? "i % " + others : "i * 7 % " + others;
        return "('01900000-0000-7000-8000-' || lpad(to_hex(" + number + "), 12, '0'))::uuid";
    }

    private static String number(Column column, int rows) {
        if (column.name.matches("position|id|xid") || column.keyPlace == column.keyColumns && column.keyPlace > 0) {
            return "i"; // the last one of a key tells the children of one parent apart
        }
        return column.name.equals("era") ? "0" : "i % 4 + 1";
    }

    private static String text(Column column) {
        return switch (column.name) {
            case "search_text", "name_core" -> "md5(i::text) || ' ' || md5((i % 500)::text)";
            case "currency" -> "'CNY'";
            case "region_code" -> "((11 + i % 40) * 10000 + i / 40 % 20)::text";
            default ->
                column.keyPlace > 0
                                || column.name.matches("code|.*number|name|login_name|barcode|phone|tracking_number")
                        ? "'" + column.name + "-' || i"
                        : "'" + column.name + "-' || i % 20";
        };
    }
}
