package gendan.database.backup;

import gendan.database.DatabaseAddress;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Writes everything Gendan has stored into one file, as it was at one instant, while the program goes on working.
///
/// The file is there whole or not at all, and only its owner may read it.
public final class BackUp {

    private final Clock clock;

    public BackUp(Clock clock) {
        this.clock = clock;
    }

    /// What was written.
    public record Summary(int tables, long rows, long fileBytes) {}

    /// @param file must not exist
    /// @throws BackupFailure when there is nothing to back up, or the file cannot be written
    public Summary run(DatabaseAddress database, Path file) {
        if (Files.exists(file)) {
            throw new BackupFailure(BackupProblem.FILE_EXISTS, file);
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try (Connection connection = database.connect()) {
            begin(connection);
            if (!TableCatalog.hasHistory(connection)) {
                throw new BackupFailure(BackupProblem.NOTHING_TO_BACK_UP, database.place());
            }
            BackupManifest manifest = write(connection, unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return new Summary(manifest.tables().size(), manifest.rows(), Files.size(file));
        } catch (SQLException e) {
            // a full disk shows up here too: the driver wraps what the file said
            throw e.getCause() instanceof IOException cause
                    ? new BackupFailure(e, BackupProblem.CANNOT_WRITE, file, cause.getMessage())
                    : new BackupFailure(e, BackupProblem.DATABASE_FAILED, e.getMessage());
        } catch (IOException e) {
            throw new BackupFailure(e, BackupProblem.CANNOT_WRITE, file, said(e));
        } finally {
            deleteQuietly(unfinished);
        }
    }

    /// All tables are read in one transaction that sees the database as it is now.
    private static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local statement_timeout = 0");
            statement.execute("set local idle_in_transaction_session_timeout = 0");
        }
    }

    private BackupManifest write(Connection connection, Path file) throws IOException, SQLException {
        var options =
                EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = FileChannel.open(file, options, ownerOnly)) {
            var zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
            zip.setLevel(Deflater.BEST_SPEED);
            List<BackupManifest.Migration> migrations = migrations(connection);
            var catalog = new TableCatalog(connection, schemas(migrations));
            // sequences are read after the tables' instant: they can only be ahead of the rows
            List<BackupManifest.Table> tables = writeTables(connection, catalog, zip);
            var manifest = new BackupManifest(
                    BackupManifest.FORMAT,
                    BackupManifest.FORMAT_VERSION,
                    ProgramVersion.current(),
                    connection.getMetaData().getDatabaseProductVersion(),
                    clock.instant(),
                    migrations,
                    tables,
                    catalog.sequences());
            zip.putNextEntry(new ZipEntry(BackupArchive.MANIFEST));
            zip.write(BackupArchive.JSON.writeValueAsBytes(manifest));
            zip.closeEntry();
            zip.finish();
            zip.flush();
            channel.force(true);
            return manifest;
        }
    }

    private static List<BackupManifest.Table> writeTables(
            Connection connection, TableCatalog catalog, ZipOutputStream zip) throws IOException, SQLException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        var written = new ArrayList<BackupManifest.Table>();
        for (TableCatalog.Table table : catalog.tables()) {
            String entry = "tables/" + table.schema() + "." + table.name() + ".tsv";
            zip.putNextEntry(new ZipEntry(entry));
            var counting = new Counting(zip);
            var digest = new DigestOutputStream(counting, BackupArchive.sha256());
            String columns = table.columns().stream().map(TableCatalog::quote).collect(Collectors.joining(", "));
            long rows = copy.copyOut("copy (select " + columns + " from " + table.quoted() + ") to stdout", digest);
            zip.closeEntry();
            written.add(new BackupManifest.Table(
                    table.schema(),
                    table.name(),
                    table.columns(),
                    entry,
                    rows,
                    counting.bytes,
                    hex(digest.getMessageDigest())));
        }
        return written;
    }

    static List<BackupManifest.Migration> migrations(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select installed_rank, version, description, type, script, checksum, installed_by,
                               installed_on::text, execution_time
                          from platform.flyway_schema_history
                         where success
                         order by installed_rank""")) {
            var migrations = new ArrayList<BackupManifest.Migration>();
            while (row.next()) {
                migrations.add(new BackupManifest.Migration(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, Integer.class),
                        row.getString(7),
                        row.getString(8),
                        row.getInt(9)));
            }
            return migrations;
        }
    }

    /// A module's scripts lie in a folder with the name of its schema.
    static Set<String> schemas(List<BackupManifest.Migration> migrations) {
        var schemas = new TreeSet<String>();
        for (var migration : migrations) {
            int slash = migration.script().indexOf('/');
            if (slash > 0) {
                schemas.add(migration.script().substring(0, slash));
            }
        }
        return schemas;
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String said(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // an unfinished file is named as such
        }
    }

    /// Counts what passes, and leaves the archive open when COPY closes it.
    private static final class Counting extends FilterOutputStream {

        private long bytes;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] block, int from, int length) throws IOException {
            out.write(block, from, length);
            bytes += length;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void close() {
            // the archive goes on
        }
    }
}
