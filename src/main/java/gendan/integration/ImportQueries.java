package gendan.integration;

import gendan.kernel.Actor;
import gendan.kernel.Page;
import gendan.kernel.Permission;
import gendan.kernel.Rejection;
import gendan.platform.Messages;
import gendan.platform.PageCursor;
import gendan.platform.RequestContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads imports for their page: all of them, one, and the rows that it reported.
@Component
public final class ImportQueries {
    /// A run that has not said for so long that it goes on died with its program.
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private static final int READ_AT_ONCE = 1_000;
    private static final List<String> UNDERWAY = List.of("WAITING", "CHECKING", "WRITING", "MATCHING");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Messages messages;
    private final Clock clock;

    ImportQueries(JdbcClient jdbc, JsonMapper json, Messages messages, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.messages = messages;
        this.clock = clock;
    }

    /// The latest first.
    public Page<ImportView> page(Actor actor, String cursor, Integer limit) {
        actor.require(Permission.ORDER_IMPORT);
        int size = Page.size(limit);
        PageCursor after = PageCursor.read(cursor, 1);
        List<UUID> ids = jdbc.sql("""
                        select id from integration.import_run
                        where cast(:before as uuid) is null or id < :before order by id desc limit :limit
                        """)
                .param("before", after == null ? null : after.id(0))
                .param("limit", size + 1)
                .query(UUID.class)
                .list();
        Page<UUID> page = Page.of(ids, size, PageCursor::of);
        return new Page<>(page.items().stream().map(id -> view(actor, id)).toList(), page.next());
    }

    /// @throws Rejection `import.not-found` (404)
    public ImportView view(Actor actor, UUID id) {
        actor.require(Permission.ORDER_IMPORT);
        return jdbc.sql("""
                        select kind, status, currency, rows_total, rows_done, orders_made, orders_extended,
                               returns_made, returns_extended, lines_matched, orders_matched, customers_made,
                               products_made, rows_repeated, problems, started_by_name, created_at, alive_at,
                               finished_at
                        from integration.import_run where id = :id
                        """)
                .param("id", id)
                .query((row, n) -> view(id, row))
                .optional()
                .orElseThrow(() -> Rejection.notFound("import.not-found"));
    }

    private ImportView view(UUID id, ResultSet row) throws SQLException {
        List<ImportView.File> files = files(id);
        ImportView.File total = files.stream().reduce(ImportView.File.NOTHING, ImportView.File::plus);
        return new ImportView(
                id,
                row.getString(1),
                status(row.getString(2), instant(row, 18)),
                row.getString(3),
                row.getObject(4, Long.class),
                row.getLong(5),
                total,
                files,
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                row.getInt(9),
                row.getInt(10),
                row.getInt(11),
                row.getInt(12),
                row.getInt(13),
                row.getLong(14),
                reasons(id),
                problems(row.getString(15)),
                row.getString(16),
                instant(row, 17),
                instant(row, 19));
    }

    private ImportStatus status(String stored, Instant alive) {
        boolean silent = UNDERWAY.contains(stored) && alive.plus(SILENCE).isBefore(clock.instant());
        return silent ? ImportStatus.INTERRUPTED : ImportStatus.valueOf(stored);
    }

    private List<ImportView.File> files(UUID id) {
        return jdbc.sql("""
                        select name, rows_read, rows_imported, rows_known, rows_reported,
                               trim_scale(money_read), trim_scale(money_imported), trim_scale(money_known),
                               trim_scale(money_reported)
                        from integration.import_file where run_id = :id order by file_no
                        """)
                .param("id", id)
                .query((row, n) -> new ImportView.File(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getBigDecimal(6),
                        row.getBigDecimal(7),
                        row.getBigDecimal(8),
                        row.getBigDecimal(9)))
                .list();
    }

    private List<ImportView.Reason> reasons(UUID id) {
        return jdbc.sql("""
                        select code, count(*), trim_scale(sum(money)) from integration.reported_row
                        where run_id = :id group by code order by count(*) desc, code
                        """)
                .param("id", id)
                .query((row, n) -> new ImportView.Reason(
                        row.getString(1),
                        say(row.getString(1) + ".short", List.of()),
                        row.getLong(2),
                        row.getBigDecimal(3)))
                .list();
    }

    private List<ImportView.Problem> problems(String stored) {
        return stored == null
                ? null
                : json.readValue(stored, new TypeReference<List<RowProblem>>() {}).stream()
                        .map(problem -> new ImportView.Problem(
                                problem.file(),
                                problem.row(),
                                problem.code(),
                                say(problem.code(), problem.arguments())))
                        .toList();
    }

    /// Rows that were not imported, in the order of files and rows.
    public Page<ImportView.ReportedRow> reported(Actor actor, UUID id, String cursor, Integer limit) {
        view(actor, id);
        int size = Page.size(limit);
        PageCursor after = PageCursor.read(cursor, 2);
        List<Numbered> rows =
                read(id, after == null ? -1 : after.number(0), after == null ? 0 : after.number(1), size + 1);
        Page<Numbered> page = Page.of(rows, size, row -> PageCursor.of(row.fileNo, row.reported.row()));
        return new Page<>(page.items().stream().map(Numbered::reported).toList(), page.next());
    }

    /// All of them, a thousand at a time.
    public void eachReported(Actor actor, UUID id, Consumer<ImportView.ReportedRow> reader) {
        view(actor, id);
        List<Numbered> rows = read(id, -1, 0, READ_AT_ONCE);
        while (!rows.isEmpty()) {
            rows.forEach(row -> reader.accept(row.reported));
            Numbered last = rows.getLast();
            rows = read(id, last.fileNo, last.reported.row(), READ_AT_ONCE);
        }
    }

    private record Numbered(int fileNo, ImportView.ReportedRow reported) {}

    private List<Numbered> read(UUID id, long fileNo, long rowNo, int limit) {
        return jdbc.sql("""
                        select r.file_no, f.name, r.row_no, r.code, r.arguments, trim_scale(r.money), r.raw
                        from integration.reported_row r
                        join integration.import_file f on f.run_id = r.run_id and f.file_no = r.file_no
                        where r.run_id = :id and (r.file_no, r.row_no) > (:file, :row)
                        order by r.file_no, r.row_no limit :limit
                        """)
                .param("id", id)
                .param("file", fileNo)
                .param("row", rowNo)
                .param("limit", limit)
                .query((row, n) -> {
                    List<Object> arguments = json.readValue(row.getString(5), new TypeReference<>() {});
                    return new Numbered(
                            row.getInt(1),
                            new ImportView.ReportedRow(
                                    row.getString(2),
                                    row.getLong(3),
                                    row.getString(4),
                                    say(row.getString(4), arguments),
                                    row.getBigDecimal(6),
                                    row.getString(7)));
                })
                .list();
    }

    private String say(String code, List<Object> arguments) {
        return messages.sentence(RequestContext.current().locale(), code, arguments);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
