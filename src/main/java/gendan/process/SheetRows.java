package gendan.process;

import gendan.ordering.OrderType;
import gendan.process.template.Obstacle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads sheets with their steps: two statements for however many.
@Component
final class SheetRows {
    private static final String SHEETS = """
            select order_id, template_id, template_version, status, facts::text, order_number, order_type, urgency,
                   customer_id, customer_name, owner_id, team_id, region_code, amount, currency, promised_on,
                   planned_end, forecast_end, finished_at, version, created_at
            from process.sheet where order_id = any(:orders) order by order_id
            """;
    private static final String STEPS = """
            select order_id, position, code, round, person_id, team_id, role_code, assigned_why::text, expected_minutes,
                   planned_start, planned_end, marks::text, remark, late_since, state, obstacle, ready_at, started_at,
                   done_at, due_at, forecast_start, forecast_end
            from process.step where order_id = any(:orders) order by order_id, position
            """;
    private static final String UNMARKED = "{}";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SheetRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// How the facts are stored; the copy of the order stands in columns.
    record StoredFacts(List<OrderMoment> moments, long copyVersion) {}

    /// Null when the order has no sheet.
    Sheet find(UUID orderId) {
        return find(List.of(orderId)).get(orderId);
    }

    /// Orders without a sheet are missing.
    Map<UUID, Sheet> find(Collection<UUID> orderIds) {
        return read(SHEETS, orderIds);
    }

    /// Locks the sheets, in the order of their ids; orders without one are missing.
    Map<UUID, Sheet> lock(Collection<UUID> orderIds) {
        return read(SHEETS + " for update", orderIds);
    }

    private Map<UUID, Sheet> read(String sheets, Collection<UUID> orderIds) {
        UUID[] orders = orderIds.toArray(UUID[]::new);
        Map<UUID, Sheet> found = new LinkedHashMap<>();
        jdbc.sql(sheets).param("orders", orders).query((ResultSet row) -> {
            Sheet sheet = sheet(row);
            found.put(sheet.orderId(), sheet);
        });
        if (found.isEmpty()) {
            return found;
        }
        Map<UUID, List<SheetStep>> steps = new HashMap<>();
        jdbc.sql(STEPS).param("orders", orders).query((ResultSet row) -> {
            steps.computeIfAbsent(row.getObject(1, UUID.class), order -> new ArrayList<>())
                    .add(step(row));
        });
        found.replaceAll((order, sheet) -> sheet.with(steps.getOrDefault(order, List.of())));
        return found;
    }

    private Sheet sheet(ResultSet row) throws SQLException {
        StoredFacts stored = json.readValue(row.getString(5), StoredFacts.class);
        OrderCopy copy = new OrderCopy(
                stored.copyVersion(),
                row.getString(6),
                OrderType.valueOf(row.getString(7)),
                row.getInt(8),
                row.getObject(9, UUID.class),
                row.getString(10),
                row.getObject(11, UUID.class),
                row.getObject(12, UUID.class),
                row.getString(13),
                row.getBigDecimal(14),
                row.getString(15),
                row.getObject(16, LocalDate.class));
        return new Sheet(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getInt(3),
                SheetStatus.valueOf(row.getString(4)),
                new OrderFacts(stored.moments(), copy),
                instant(row, 17),
                instant(row, 18),
                instant(row, 19),
                row.getLong(20),
                instant(row, 21),
                List.of());
    }

    private SheetStep step(ResultSet row) throws SQLException {
        String marks = row.getString(12);
        String obstacle = row.getString(16);
        return new SheetStep(
                row.getInt(2),
                row.getString(3),
                row.getInt(4),
                row.getObject(5, UUID.class),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getString(8),
                row.getInt(9),
                new Baseline.Span(instant(row, 10), instant(row, 11)),
                marks.equals(UNMARKED) ? StepMarks.NONE : json.readValue(marks, StepMarks.class),
                row.getString(13),
                instant(row, 14),
                new ReckonedStep(
                        StepState.valueOf(row.getString(15)),
                        obstacle == null ? null : Obstacle.valueOf(obstacle),
                        instant(row, 17),
                        instant(row, 18),
                        instant(row, 19),
                        instant(row, 20),
                        instant(row, 21),
                        instant(row, 22),
                        false));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /// As it is stored.
    String facts(Sheet sheet) {
        return json.writeValueAsString(
                new StoredFacts(sheet.facts().moments(), sheet.facts().copy().version()));
    }

    /// As they are stored.
    String marks(SheetStep step) {
        return step.marks().equals(StepMarks.NONE) ? UNMARKED : json.writeValueAsString(step.marks());
    }
}
