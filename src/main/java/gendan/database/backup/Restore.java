package gendan.database.backup;

import gendan.database.DatabaseAddress;
import gendan.database.Migrations;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationInfo;

/// Puts a backup into a database, then brings it to this program's version.
///
/// Everything up to the backup's own version happens in one transaction: it is all there afterwards, or the database
/// is as it was. Needs no more rights than the program itself.
public final class Restore {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /// What was restored.
    public record Summary(int tables, long rows, String programVersion, Instant madeAt) {}

    /// @param replace whether data that the database holds may be deleted
    /// @throws BackupFailure when the backup or the database will not do; nothing is changed then
    public Summary run(DatabaseAddress database, Path file, boolean replace) {
        try (BackupArchive archive = BackupArchive.open(file)) {
            return run(database, archive, replace);
        }
    }

    Summary run(DatabaseAddress database, BackupArchive archive, boolean replace) {
        try {
            BackupManifest manifest = archive.manifest();
            refuseOtherScripts(manifest, database);
            try (Connection connection = database.forScripts().connect()) {
                refuseWhileInUse(connection, database);
                connection.setAutoCommit(false);
                clear(connection, database, manifest, replace);
                makeTables(connection, manifest);
                fill(connection, archive);
                connection.commit();
                analyze(connection, manifest);
            }
            Migrations.migrate(Migrations.flyway(database));
            return new Summary(manifest.tables().size(), manifest.rows(), manifest.programVersion(), manifest.madeAt());
        } catch (SQLException e) {
            throw new BackupFailure(e, BackupProblem.DATABASE_FAILED, e.getMessage());
        } catch (IOException e) {
            throw new BackupFailure(e, BackupProblem.DAMAGED, archive.file(), e.getMessage());
        }
    }

    /// The scripts that made the backup's tables have to be the ones this program has.
    private static void refuseOtherScripts(BackupManifest manifest, DatabaseAddress database) {
        Map<String, MigrationInfo> known = Arrays.stream(
                        Migrations.flyway(database).info().all())
                .filter(each -> each.getState().isResolved())
                .collect(Collectors.toMap(MigrationInfo::getScript, Function.identity(), (one, same) -> one));
        for (var migration : manifest.migrations()) {
            if (!migration.type().equals("SQL")) {
                continue;
            }
            MigrationInfo here = known.get(migration.script());
            if (here == null || !sameChecksum(here, migration)) {
                throw new BackupFailure(BackupProblem.NEWER_PROGRAM, manifest.programVersion(), migration.script());
            }
        }
    }

    private static boolean sameChecksum(MigrationInfo here, BackupManifest.Migration migration) {
        Integer resolved = here.getResolvedChecksum();
        return resolved == null || resolved.equals(migration.checksum());
    }

    private static void refuseWhileInUse(Connection connection, DatabaseAddress database) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int others = others(connection);
        while (others > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            others = others(connection);
        }
        if (others > 0) {
            throw new BackupFailure(BackupProblem.PROGRAM_RUNS, database.place(), Integer.toString(others));
        }
    }

    private static int others(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select count(*) from pg_stat_activity
                         where datname = current_database() and application_name = 'gendan'
                           and pid <> pg_backend_pid()""")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void clear(Connection connection, DatabaseAddress database, BackupManifest manifest, boolean replace)
            throws SQLException {
        var ours = new TreeSet<>(BackUp.schemas(manifest.migrations()));
        if (TableCatalog.hasHistory(connection)) {
            ours.addAll(BackUp.schemas(BackUp.migrations(connection)));
        }
        List<String> existing = new TableCatalog(connection, ours).existingSchemas();
        if (!existing.isEmpty() && !replace) {
            throw new BackupFailure(BackupProblem.NOT_EMPTY, database.place());
        }
        try (Statement statement = connection.createStatement()) {
            for (String schema : existing) {
                statement.execute("drop schema " + TableCatalog.quote(schema) + " cascade");
            }
        }
    }

    /// Runs the scripts the backup's database was made by, and writes their history as Flyway would.
    private static void makeTables(Connection connection, BackupManifest manifest) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists platform");
            for (var migration : manifest.migrations()) {
                if (migration.type().equals("SQL")) {
                    statement.execute(script(migration.script()));
                }
            }
            statement.execute("""
                    create table platform.flyway_schema_history (
                        installed_rank integer not null constraint flyway_schema_history_pk primary key,
                        version varchar(50),
                        description varchar(200) not null,
                        type varchar(20) not null,
                        script varchar(1000) not null,
                        checksum integer,
                        installed_by varchar(100) not null,
                        installed_on timestamp not null default now(),
                        execution_time integer not null,
                        success boolean not null
                    );
                    create index flyway_schema_history_s_idx on platform.flyway_schema_history (success)""");
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into platform.flyway_schema_history values (?, ?, ?, ?, ?, ?, ?, ?::timestamp, ?, true)")) {
            for (var migration : manifest.migrations()) {
                insert.setInt(1, migration.installedRank());
                insert.setString(2, migration.version());
                insert.setString(3, migration.description());
                insert.setString(4, migration.type());
                insert.setString(5, migration.script());
                insert.setObject(6, migration.checksum());
                insert.setString(7, migration.installedBy());
                insert.setString(8, migration.installedOn());
                insert.setInt(9, migration.executionTime());
                insert.executeUpdate();
            }
        }
    }

    private static String script(String name) throws IOException {
        String resource = Migrations.FOLDER + "/" + name;
        try (InputStream in = Restore.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("no script " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void fill(Connection connection, BackupArchive archive) throws SQLException, IOException {
        BackupManifest manifest = archive.manifest();
        var catalog = new TableCatalog(connection, BackUp.schemas(manifest.migrations()));
        var filling = new TableFilling(connection, catalog);
        filling.begin(manifest);
        for (BackupManifest.Table table : manifest.tables()) {
            try (InputStream rows = archive.rows(table)) {
                filling.fill(table, rows);
            }
        }
        filling.end(manifest);
    }

    private static void analyze(Connection connection, BackupManifest manifest) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            for (BackupManifest.Table table : manifest.tables()) {
                statement.execute(
                        "analyze " + TableCatalog.quote(table.schema()) + "." + TableCatalog.quote(table.name()));
            }
        }
    }
}
