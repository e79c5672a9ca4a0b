package gendan.database.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gendan.database.DatabaseAddress;
import gendan.database.Durability;
import gendan.database.LocalPostgres;
import gendan.database.Migrations;
import gendan.database.PreparedCluster;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/// A backup is worth what a restore gives back: every table, on the built-in and on the company's database.
class BackUpAndRestoreTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static LocalPostgres server;
    private static DatabaseAddress filled;

    @TempDir(factory = PreparedCluster.Place.class)
    Path directory;

    @BeforeAll
    static void start() throws Exception {
        server = LocalPostgres.temporary(Durability.NONE);
        filled = newDatabase("");
        Migrations.migrate(Migrations.flyway(filled));
        execute(server.address(), "create database migrated template " + name(filled));
        execute(
                filled,
                """
                insert into customer.customer (id, code, name, search_text, created_at, updated_at)
                select uuidv7(), 'C' || n, '客户 ' || n || E'\\t\\n\\\\N "引号"', '客户' || n, now(), now()
                  from generate_series(1, 300) n""",
                """
                insert into customer.contact (customer_id, contact_no, name, title)
                select id, 1, '联系人', nullif(code, 'C1') from customer.customer""",
                """
                insert into platform.event (partition, subject_type, subject_id, type, actor_name, occurred_at, payload)
                select n % 16, 'order', uuidv7(), 'OrderSubmitted', '张三', now(), '{"价格": "12.30", "x": "\\u0009"}'
                  from generate_series(1, 500) n""",
                "insert into platform.subscription select 'timeline', n, 0, 1, 1 from generate_series(0, 15) n",
                "select nextval('ordering.order_number_block')");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyTableComesBackOnTheCompanysDatabase() throws Exception {
        Path file = backup(filled);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        DatabaseAddress empty = newDatabase("");
        var summary = new Restore().run(empty, file, false);
        assertThat(summary.rows()).isGreaterThan(1_100);
        assertThat(contents(empty)).isEqualTo(contents(filled));
        assertThat(columnsAndConstraints(empty)).isEqualTo(columnsAndConstraints(filled));
        assertThat(query(empty, "select nextval('ordering.order_number_block')"))
                .as("numbers go on behind those already given")
                .isEqualTo(query(filled, "select last_value + 100 from ordering.order_number_block"));
    }

    @Test
    void whatIsRecordedAfterwardsComesBehindEverythingRestored() throws Exception {
        DatabaseAddress empty = newDatabase("");
        new Restore().run(empty, backup(filled), false);
        execute(empty, """
                insert into platform.event (partition, subject_type, subject_id, type, actor_name, occurred_at, payload)
                values (1, 'order', uuidv7(), 'OrderConfirmed', '李四', now(), '{}')""");
        assertThat(query(empty, "select type from platform.event order by era desc, xid desc, position desc limit 1"))
                .isEqualTo("OrderConfirmed");
        assertThat(query(empty, "select max(position) = 501 from platform.event"))
                .as("positions go on too")
                .isEqualTo("t");
    }

    @Test
    void aUserWhoMayOnlyCreateSchemasCanRestore() throws Exception {
        execute(server.address(), "create role modest login password 'modest'");
        DatabaseAddress empty = newDatabase("");
        execute(empty, "grant create on database " + name(empty) + " to modest");
        var modest = DatabaseAddress.parse(empty.jdbcUrl(), "modest", "modest");
        new Restore().run(modest, backup(filled), false);
        assertThat(contents(modest)).isEqualTo(contents(filled));
        Path again = backup(modest);
        new Restore().run(modest, again, true);
        assertThat(contents(modest)).isEqualTo(contents(filled));
    }

    @Test
    void theBuiltInDatabaseIsBackedUpWhileItRuns() throws Exception {
        PreparedCluster.copyWithProgramsTo(directory.resolve("postgres"));
        try (var running = PreparedCluster.start(directory.resolve("postgres"))) {
            new Restore().run(running.address(), backup(filled), false);
            var said = command("backup", directory + "/running.zip", "--gendan.data.dir=" + directory);
            assertThat(said).startsWith("0 Backed up").contains("已备份");

            assertThat(command("restore", directory + "/running.zip", "--gendan.data.dir=" + directory))
                    .as("never under a running program")
                    .startsWith("1 The data directory")
                    .contains("in use");
        }
        assertThat(command("backup", directory + "/stopped.zip", "--gendan.data.dir=" + directory))
                .startsWith("0 Backed up");
        assertThat(command("restore", directory + "/running.zip", "--gendan.data.dir=" + directory))
                .startsWith("1 The database at")
                .contains("--replace");
        assertThat(command("restore", directory + "/running.zip", "--replace", "--gendan.data.dir=" + directory))
                .startsWith("0 Restored")
                .contains("已恢复");
        try (var again = PreparedCluster.start(directory.resolve("postgres"))) {
            assertThat(contents(again.address())).isEqualTo(contents(filled));
        }
    }

    @Test
    void aBackupMovesBetweenTheCompanysAndTheBuiltInDatabase() throws Exception {
        String url = filled.jdbcUrl() + "&user=" + filled.user() + "&password=" + filled.password();
        assertThat(command("backup", directory + "/company.zip", "--gendan.db.url=" + url))
                .startsWith("0 Backed up");
        PreparedCluster.copyWithProgramsTo(directory.resolve("postgres"));
        assertThat(command("restore", directory + "/company.zip", "--gendan.data.dir=" + directory))
                .startsWith("0 Restored");
        try (var own = PreparedCluster.start(directory.resolve("postgres"))) {
            assertThat(contents(own.address())).isEqualTo(contents(filled));
        }
    }

    @Test
    void aBackupShowsOneInstantWhileOrdersAreTaken() throws Exception {
        DatabaseAddress busy = newDatabase("template migrated");
        var stop = new AtomicBoolean();
        var written = new AtomicInteger();
        Thread writer = Thread.ofPlatform().start(() -> writePairs(busy, stop, written));
        while (written.get() < 20) {
            Thread.onSpinWait();
        }
        Path file = backup(busy);
        stop.set(true);
        writer.join();
        DatabaseAddress empty = newDatabase("");
        new Restore().run(empty, file, false);
        assertThat(query(empty, "select count(*) from customer.contact"))
                .isEqualTo(query(empty, "select count(*) from customer.customer"));
        assertThat(Integer.parseInt(query(empty, "select count(*) from customer.customer")))
                .isBetween(20, written.get());
    }

    @Test
    void aDatabaseWithDataIsReplacedOnlyWhenAsked() throws Exception {
        DatabaseAddress other = newDatabase("template migrated");
        execute(other, "insert into platform.subscription values ('other', 1, 0, 1, 1)");
        Path file = backup(filled);
        assertThat(refusal(other, file, false)).isEqualTo(BackupProblem.NOT_EMPTY);
        assertThat(query(other, "select subscriber from platform.subscription")).isEqualTo("other");
        new Restore().run(other, file, true);
        assertThat(contents(other)).isEqualTo(contents(filled));
    }

    @Test
    void aDamagedBackupChangesNothing() throws Exception {
        DatabaseAddress other = newDatabase("template migrated");
        Map<String, String> before = contents(other);
        Path good = backup(filled);
        byte[] bytes = Files.readAllBytes(good);

        byte[] flipped = bytes.clone();
        for (int i = 0; i < 200; i++) {
            flipped[flipped.length / 3 + i] ^= 1; // so many reach beyond what stands between two entries
        }
        byte[] shortened = java.util.Arrays.copyOf(bytes, bytes.length / 2);
        for (byte[] damaged : List.of(flipped, shortened, "no zip".getBytes(StandardCharsets.UTF_8), new byte[0])) {
            Path file = Files.write(directory.resolve("damaged.zip"), damaged);
            assertThat(refusal(other, file, true)).isEqualTo(BackupProblem.DAMAGED);
        }
        assertThat(refusal(other, ChangedArchive.of(good, "tables/customer.contact.tsv", text -> null), true))
                .as("an entry is missing")
                .isEqualTo(BackupProblem.DAMAGED);
        assertThat(refusal(other, ChangedArchive.of(good, "tables/customer.contact.tsv", text -> text + "x"), true))
                .as("an entry was changed")
                .isEqualTo(BackupProblem.DAMAGED);
        assertThat(refusal(other, directory.resolve("missing.zip"), true)).isEqualTo(BackupProblem.NO_FILE);
        assertThat(contents(other)).isEqualTo(before);
    }

    @Test
    void aRestoreThatFailsHalfWayLeavesTheOldData() throws Exception {
        DatabaseAddress other = newDatabase("template migrated");
        execute(other, "insert into platform.subscription values ('kept', 1, 0, 1, 1)");
        Map<String, String> before = contents(other);
        Path miscounted = ChangedArchive.of(backup(filled), BackupArchive.MANIFEST, text -> {
            var manifest = (ObjectNode) BackupArchive.JSON.readTree(text);
            manifest.get("tables").forEach(table -> {
                if (table.get("name").asString().equals("subscription")) {
                    ((ObjectNode) table).put("rows", 3);
                }
            });
            return manifest.toString();
        });
        assertThat(refusal(other, miscounted, true)).isEqualTo(BackupProblem.DOES_NOT_FIT);
        assertThat(contents(other)).isEqualTo(before);

        Path orphans = ChangedArchive.withRows(backup(filled), "customer.customer", "");
        assertThat(refusal(other, orphans, true)).as("contacts of nobody").isEqualTo(BackupProblem.DATABASE_FAILED);
        assertThat(contents(other)).isEqualTo(before);
    }

    @Test
    void aBackupOfANewerProgramIsLeftToThatProgram() throws Exception {
        Path newer = ChangedArchive.of(
                backup(filled),
                BackupArchive.MANIFEST,
                text -> text.replaceFirst("platform/V010__platform.sql", "platform/V999__later.sql"));
        var failure = catchThrowableOfType(BackupFailure.class, () -> new Restore().run(newDatabase(""), newer, false));
        assertThat(failure.problem()).isEqualTo(BackupProblem.NEWER_PROGRAM);
        assertThat(failure).hasMessageContaining("V999__later");
    }

    @Test
    void aRunningProgramIsNotRestoredUnder() throws Exception {
        DatabaseAddress used = newDatabase("");
        Path file = backup(filled);
        try (var connection = used.connect()) {
            assertThat(connection.isValid(1)).isTrue();
            assertThat(refusal(used, file, false)).isEqualTo(BackupProblem.PROGRAM_RUNS);
        }
    }

    @Test
    void aBackupOverwritesNothingAndLeavesNoHalfFile() throws Exception {
        Path file = Files.writeString(directory.resolve("there.zip"), "mine");
        var exists = catchThrowableOfType(BackupFailure.class, () -> new BackUp(Clock.systemUTC()).run(filled, file));
        assertThat(exists.problem()).isEqualTo(BackupProblem.FILE_EXISTS);
        var nowhere = catchThrowableOfType(
                BackupFailure.class,
                () -> new BackUp(Clock.systemUTC()).run(filled, directory.resolve("no/such/folder.zip")));
        assertThat(nowhere.problem()).isEqualTo(BackupProblem.CANNOT_WRITE);
        DatabaseAddress empty = newDatabase("");
        var nothing = catchThrowableOfType(
                BackupFailure.class, () -> new BackUp(Clock.systemUTC()).run(empty, directory.resolve("empty.zip")));
        assertThat(nothing.problem()).isEqualTo(BackupProblem.NOTHING_TO_BACK_UP);
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(Files.readString(file)).isEqualTo("mine");
    }

    @Test
    void scriptsMakeThingsInTheSchemaOfTheirFolderOnly() throws Exception {
        assertThat(query(filled, """
                select string_agg(distinct n.nspname, ',')
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                   and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
                   and n.nspname <> all (select split_part(script, '/', 1) from platform.flyway_schema_history)"""))
                .as("a restore drops and fills the schemas named like the folders under db/migration; nothing else")
                .isNull();
    }

    private static void writePairs(DatabaseAddress database, AtomicBoolean stop, AtomicInteger written) {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            while (!stop.get()) {
                int n = written.get() + 1;
                statement.execute(
                        "insert into customer.customer (id, code, name, search_text, created_at, updated_at) values"
                                + " (uuidv7(), 'P" + n + "', 'n', 'n', now(), now())");
                statement.execute("insert into customer.contact (customer_id, contact_no, name)"
                        + " select id, 1, 'c' from customer.customer where code = 'P" + n + "'");
                connection.commit();
                written.set(n);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Path backup(DatabaseAddress database) {
        Path file = directory.resolve("backup-" + COUNT.incrementAndGet() + ".zip");
        new BackUp(Clock.systemUTC()).run(database, file);
        return file;
    }

    private static BackupProblem refusal(DatabaseAddress database, Path file, boolean replace) {
        var failure = catchThrowableOfType(BackupFailure.class, () -> new Restore().run(database, file, replace));
        assertThat(failure.getMessage().lines()).hasSize(1);
        return failure.problem();
    }

    /// @return the exit code, a blank, and what was printed
    private static String command(String... arguments) {
        var printed = new ByteArrayOutputStream();
        var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int code = new DatabaseCommands(stream, stream).execute(arguments);
        return code + " " + printed.toString(StandardCharsets.UTF_8);
    }

    /// Each table with the count and the checksum of its rows.
    private static Map<String, String> contents(DatabaseAddress database) throws SQLException {
        var contents = new HashMap<String, String>();
        for (String table : column(database, """
                select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'""")) {
            contents.put(
                    table,
                    query(
                            database,
                            "select count(*) || ' ' || md5(string_agg(t::text, '\n' order by t::text)) from " + table
                                    + " t"));
        }
        return contents;
    }

    private static List<String> columnsAndConstraints(DatabaseAddress database) throws SQLException {
        return column(database, """
                select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
                  from pg_constraint where connamespace::regnamespace::text !~ '^pg_'
                union all
                select schemaname || '.' || tablename || ' ' || indexdef from pg_indexes where schemaname !~ '^pg_'
                union all
                select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text
                  from pg_trigger where not tgisinternal
                order by 1""");
    }

    private static DatabaseAddress newDatabase(String options) throws SQLException {
        String name = "restored_" + COUNT.incrementAndGet();
        execute(server.address(), "create database " + name + " " + options);
        return DatabaseAddress.parse(
                server.jdbcUrl().replace("/gendan?", "/" + name + "?"), server.user(), server.password());
    }

    private static String name(DatabaseAddress database) {
        return database.place().substring(database.place().indexOf('/') + 1);
    }

    private static void execute(DatabaseAddress database, String... statements) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static String query(DatabaseAddress database, String sql) throws SQLException {
        return column(database, sql).getFirst();
    }

    private static List<String> column(DatabaseAddress database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
