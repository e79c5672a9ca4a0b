package gendan.database.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// What PostgreSQL says about the tables of our schemas.
final class TableCatalog {

    static final String HISTORY = "flyway_schema_history";

    private final Connection connection;
    private final String[] schemas;

    TableCatalog(Connection connection, Collection<String> schemas) {
        this.connection = connection;
        this.schemas = schemas.toArray(String[]::new);
    }

    /// A table with the columns that can be written.
    record Table(String schema, String name, List<String> columns, boolean partitioned) {

        String quoted() {
            return quote(schema) + "." + quote(name);
        }
    }

    record Constraint(String table, String name, String definition) {}

    /// All tables except Flyway's own, by name.
    List<Table> tables() throws SQLException {
        return query(
                """
                select n.nspname, c.relname, c.relkind = 'p',
                       (select array_agg(a.attname::text order by a.attnum)
                          from pg_attribute a
                         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname = any (?) and c.relkind in ('r', 'p') and not c.relispartition
                   and c.relname <> 'flyway_schema_history'
                 order by 1, 2""",
                row -> new Table(
                        row.getString(1),
                        row.getString(2),
                        Arrays.asList((String[]) row.getArray(4).getArray()),
                        row.getBoolean(3)));
    }

    /// Sequences that were ever used, with the last value they gave.
    List<BackupManifest.Sequence> sequences() throws SQLException {
        return query("""
                select schemaname, sequencename, last_value
                  from pg_sequences
                 where schemaname = any (?) and last_value is not null
                 order by 1, 2""", row -> new BackupManifest.Sequence(row.getString(1), row.getString(2), row.getLong(3)));
    }

    List<Constraint> foreignKeys() throws SQLException {
        return query("""
                select c.conrelid::regclass::text, c.conname, pg_get_constraintdef(c.oid)
                  from pg_constraint c join pg_namespace n on n.oid = c.connamespace
                 where n.nspname = any (?) and c.contype = 'f' and c.conparentid = 0
                 order by 1, 2""", row -> new Constraint(row.getString(1), quote(row.getString(2)), row.getString(3)));
    }

    List<String> existingSchemas() throws SQLException {
        return query("select nspname from pg_namespace where nspname = any (?) order by 1", row -> row.getString(1));
    }

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static boolean hasHistory(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select to_regclass('platform." + HISTORY + "') is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private <T> List<T> query(String sql, Row<T> mapper) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", schemas));
            var found = new ArrayList<T>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(mapper.of(rows));
                }
            }
            return found;
        }
    }

    @FunctionalInterface
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
