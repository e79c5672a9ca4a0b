package gendan.integration;

import gendan.integration.ImportRun.FileCount;
import gendan.kernel.Actor;
import gendan.kernel.Violation;
import gendan.platform.CopyRows;
import gendan.platform.Tx;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what every import, of whatever source, says about itself: how far it is, what it counted, which rows it
/// reported.
@Component
public final class ImportRunStore {
    private static final int MOST_PROBLEMS = 100;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json;
    private final Clock clock;
    private final Tx tx;

    ImportRunStore(JdbcClient jdbc, JdbcTemplate template, JsonMapper json, Clock clock, Tx tx) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
        this.clock = clock;
        this.tx = tx;
    }

    /// A row that was not imported, and why.
    public record Reported(int fileNo, long row, Violation reason, BigDecimal money, String[] raw) {}

    public void open(Actor actor, UUID runId, String kind, String currency, List<ImportFile> files) {
        tx.write(() -> {
            jdbc.sql("""
                            insert into integration.import_run
                                (id, kind, status, currency, started_by, started_by_name, created_at, alive_at)
                            values (:id, :kind, 'WAITING', :currency, :by, :byName, :at, :at)
                            """)
                    .param("id", runId)
                    .param("kind", kind)
                    .param("currency", currency)
                    .param("by", actor.personId())
                    .param("byName", actor.name())
                    .param("at", now())
                    .update();
            for (ImportFile file : files) {
                jdbc.sql("insert into integration.import_file (run_id, file_no, name) values (:run, :no, :name)")
                        .param("run", runId)
                        .param("no", file.no())
                        .param("name", file.name())
                        .update();
            }
        });
    }

    public void enter(UUID runId, ImportStatus status) {
        boolean over = switch (status) {
            case DONE, REFUSED, INTERRUPTED -> true;
            case WAITING, CHECKING, WRITING, MATCHING -> false;
        };
        jdbc.sql("""
                        update integration.import_run
                        set status = :status, alive_at = :at, finished_at = case when :over then :at end where id = :id
                        """)
                .param("status", status.name())
                .param("over", over)
                .param("at", now())
                .param("id", runId)
                .update();
    }

    /// Says how much there is in a file, before any of it is written.
    public void counted(UUID runId, int fileNo, long rows, BigDecimal money) {
        tx.write(() -> {
            jdbc.sql("""
                            update integration.import_file set rows_read = :rows, money_read = :money
                            where run_id = :run and file_no = :no
                            """)
                    .param("rows", rows)
                    .param("money", money)
                    .param("run", runId)
                    .param("no", fileNo)
                    .update();
            jdbc.sql("""
                            update integration.import_run set rows_total = coalesce(rows_total, 0) + :rows
                            where id = :run
                            """).param("rows", rows).param("run", runId).update();
        });
    }

    /// Ends a run before anything was written.
    public void refuse(UUID runId, List<RowProblem> problems) {
        jdbc.sql("update integration.import_run set problems = :problems::json where id = :id")
                .param(
                        "problems",
                        json.writeValueAsString(
                                problems.stream().limit(MOST_PROBLEMS).toList()))
                .param("id", runId)
                .update();
        enter(runId, ImportStatus.REFUSED);
    }

    /// Adds a batch to what was done, in the transaction of the batch.
    public void add(ImportRun batch) {
        long rows = batch.files().stream().mapToLong(FileCount::rows).sum();
        jdbc.sql("""
                        update integration.import_run
                        set rows_done = rows_done + :rows, orders_made = orders_made + :orders,
                            orders_extended = orders_extended + :ordersExtended, returns_made = returns_made + :returns,
                            returns_extended = returns_extended + :returnsExtended,
                            customers_made = customers_made + :customers, products_made = products_made + :products,
                            rows_repeated = rows_repeated + :repeated, alive_at = :at
                        where id = :id
                        """)
                .param("rows", rows)
                .param("orders", batch.ordersMade())
                .param("ordersExtended", batch.ordersExtended())
                .param("returns", batch.returnsMade())
                .param("returnsExtended", batch.returnsExtended())
                .param("customers", batch.customersMade())
                .param("products", batch.productsMade())
                .param("repeated", batch.rowsRepeated())
                .param("at", now())
                .param("id", batch.id())
                .update();
        batch.files().forEach(file -> add(batch.id(), file));
    }

    private void add(UUID runId, FileCount file) {
        jdbc.sql("""
                        update integration.import_file
                        set rows_imported = rows_imported + :imported, rows_known = rows_known + :known,
                            rows_reported = rows_reported + :reported, money_imported = money_imported + :moneyImported,
                            money_known = money_known + :moneyKnown, money_reported = money_reported + :moneyReported
                        where run_id = :run and file_no = :no
                        """)
                .param("imported", file.rowsImported())
                .param("known", file.rowsKnown())
                .param("reported", file.rowsReported())
                .param("moneyImported", file.moneyImported())
                .param("moneyKnown", file.moneyKnown())
                .param("moneyReported", file.moneyReported())
                .param("run", runId)
                .param("no", file.fileNo())
                .update();
    }

    public void matched(UUID runId, int lines, int orders) {
        jdbc.sql("update integration.import_run set lines_matched = :lines, orders_matched = :orders where id = :id")
                .param("lines", lines)
                .param("orders", orders)
                .param("id", runId)
                .update();
    }

    public void report(UUID runId, List<Reported> reported) {
        var rows = new CopyRows();
        for (Reported row : reported) {
            rows.add(runId)
                    .add(row.fileNo())
                    .add(row.row())
                    .add(row.reason().code())
                    .add(json.writeValueAsString(row.reason().arguments()).replace("\\u0000", "\\ufffd"))
                    .add(row.money())
                    .add(Csv.line(row.raw()).replace('\0', '\uFFFD'))
                    .end();
        }
        rows.into(template, "integration.reported_row (run_id, file_no, row_no, code, arguments, money, raw)");
    }

    /// @return the names of files whose rows or money are not all accounted for; that is our own mistake
    public List<String> notAddingUp(UUID runId) {
        return jdbc.sql("""
                        select name from integration.import_file
                        where run_id = :run
                          and (rows_read <> rows_imported + rows_known + rows_reported
                               or money_read <> money_imported + money_known + money_reported)
                        """).param("run", runId).query(String.class).list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
