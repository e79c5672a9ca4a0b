package gendan.database.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/// Fills freshly made tables with the rows of a backup, whatever refers to whatever: foreign keys are taken off and
/// put back, which checks every row, and triggers rest.
final class TableFilling {

    private final Connection connection;
    private final TableCatalog catalog;
    private Map<String, TableCatalog.Table> tables = Map.of();
    private List<TableCatalog.Constraint> foreignKeys = List.of();

    TableFilling(Connection connection, TableCatalog catalog) {
        this.connection = connection;
        this.catalog = catalog;
    }

    /// @throws BackupFailure when the backup has other tables than the scripts made
    void begin(BackupManifest manifest) throws SQLException {
        tables = catalog.tables().stream().collect(Collectors.toMap(TableCatalog.Table::quoted, Function.identity()));
        Set<String> described =
                manifest.tables().stream().map(TableFilling::quoted).collect(Collectors.toSet());
        if (!described.equals(tables.keySet())) {
            throw new BackupFailure(BackupProblem.DOES_NOT_FIT, "tables");
        }
        foreignKeys = catalog.foreignKeys();
        try (Statement statement = connection.createStatement()) {
            for (var key : foreignKeys) {
                statement.execute("alter table " + key.table() + " drop constraint " + key.name());
            }
            for (String table : tables.keySet()) {
                statement.execute("alter table " + table + " disable trigger user");
            }
            if (!tables.isEmpty()) {
                statement.execute("truncate " + String.join(", ", tables.keySet())); // what the scripts put in
            }
        }
    }

    void fill(BackupManifest.Table table, InputStream rows) throws SQLException, IOException {
        TableCatalog.Table target = tables.get(quoted(table));
        String columns = table.columns().stream().map(TableCatalog::quote).collect(Collectors.joining(", "));
        String freeze = target.partitioned() ? "" : " with (freeze)";
        long copied = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + target.quoted() + " (" + columns + ") from stdin" + freeze, rows);
        if (copied != table.rows()) {
            throw new BackupFailure(
                    BackupProblem.DOES_NOT_FIT,
                    table.schema() + "." + table.name() + ": " + copied + " rows, not " + table.rows());
        }
    }

    void end(BackupManifest manifest) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : tables.keySet()) {
                statement.execute("alter table " + table + " enable trigger user");
            }
            for (var key : foreignKeys) {
                statement.execute(
                        "alter table " + key.table() + " add constraint " + key.name() + " " + key.definition());
            }
        }
        try (PreparedStatement set = connection.prepareStatement("select setval(?::regclass, ?)")) {
            for (var sequence : manifest.sequences()) {
                set.setString(1, TableCatalog.quote(sequence.schema()) + "." + TableCatalog.quote(sequence.name()));
                set.setLong(2, sequence.lastValue());
                set.execute();
            }
        }
        openNewEra();
    }

    /// Events are read in the order of their transactions' numbers, which start anew in another cluster: what is
    /// recorded from now on belongs to a new era, after everything that was restored.
    private void openNewEra() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    do $$
                    declare next integer;
                    begin
                        select coalesce(max(era), 0) + 1 into next from platform.event;
                        execute format('alter table platform.event alter column era set default %s', next);
                    end $$""");
        }
    }

    private static String quoted(BackupManifest.Table table) {
        return TableCatalog.quote(table.schema()) + "." + TableCatalog.quote(table.name());
    }
}
