package gendan.integration.onlineretail;

import gendan.platform.CopyRows;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Remembers which rows were taken over into which order or credit note.
@Component
final class ImportedDocuments {
    private static final String SOURCE = "online-retail";
    private static final long LOCK = 7_020_136L;

    private final JdbcTemplate jdbc;

    ImportedDocuments(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// What is there of an invoice.
    record Imported(UUID targetId, Set<Long> rowIds) {}

    /// Keeps other imports of this source waiting until the running transaction ends.
    void lock() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
    }

    Map<String, Imported> find(Collection<String> numbers) {
        Map<String, Imported> found = new HashMap<>();
        jdbc.query(
                """
                select number, target_id, row_ids from integration.imported_document
                where source = ? and number = any(?)
                """,
                row -> {
                    var ids = new HashSet<>(List.of((Long[]) row.getArray(3).getArray()));
                    found.put(row.getString(1), new Imported(row.getObject(2, UUID.class), ids));
                },
                SOURCE,
                numbers.toArray(String[]::new));
        return found;
    }

    /// A document that was made.
    record Made(String number, UUID targetId, List<Judgement.Taken> rows) {}

    void add(UUID runId, Collection<Made> made) {
        var rows = new CopyRows();
        for (Made document : made) {
            rows.add(SOURCE)
                    .add(document.number)
                    .add(document.targetId)
                    .add(ids(document.rows))
                    .add(runId)
                    .end();
        }
        rows.into(jdbc, "integration.imported_document (source, number, target_id, row_ids, run_id)");
    }

    void extend(Made more) {
        Long[] ids = more.rows.stream().map(Judgement.Taken::id).toArray(Long[]::new);
        jdbc.update(
                "update integration.imported_document set row_ids = row_ids || ?::bigint[] where source = ? and number = ?",
                ids,
                SOURCE,
                more.number);
    }

    private static long[] ids(List<Judgement.Taken> rows) {
        return rows.stream().mapToLong(Judgement.Taken::id).toArray();
    }
}
