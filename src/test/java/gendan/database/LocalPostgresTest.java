package gendan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Our own server: keeps what was stored through every kind of end, and says in one line what is in its way.
class LocalPostgresTest {

    @TempDir(factory = PreparedCluster.Place.class)
    Path directory;

    private final Path cache = LocalPostgres.userCache();

    @BeforeEach
    void takeAPreparedDatabase() throws Exception {
        PreparedCluster.copyTo(directory);
    }

    @Test
    void whatWasStoredIsThereAfterARestart() throws Exception {
        int port;
        try (var postgres = start()) {
            port = postgres.port();
            execute(postgres.address(), "create table kept (n int)", "insert into kept values (7)");
        }
        assertThat(Files.exists(directory.resolve("cluster/postmaster.pid"))).isFalse();
        try (var postgres = start()) {
            assertThat(query(postgres.address(), "select n from kept")).isEqualTo("7");
            assertThat(postgres.port()).as("the port it had").isEqualTo(port);
        }
    }

    @Test
    void itIsDurablePrivateAndReadsChinese() throws Exception {
        try (var postgres = start()) {
            var address = postgres.address();
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(query(address, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(query(address, "show server_version")).startsWith("18.");
            execute(address, "create extension pg_trgm");
            assertThat(query(address, "select cardinality(show_trgm('跟单公司')) > 2"))
                    .as("Chinese characters are letters to the search")
                    .isEqualTo("t");

            assertThat(Files.getPosixFilePermissions(directory.resolve("password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            for (InetAddress other : addressesOfThisMachine()) {
                assertThat(answers(other, postgres.port()))
                        .as("answers on " + other)
                        .isFalse();
            }
            assertThat(answers(InetAddress.getLoopbackAddress(), postgres.port()))
                    .isTrue();
        }
    }

    @Test
    void theOperatorsOwnSettingsWin() throws Exception {
        Files.writeString(directory.resolve("own.conf"), "work_mem = 17MB\nlisten_addresses = '*'\n");
        try (var postgres = start()) {
            assertThat(query(postgres.address(), "show work_mem")).isEqualTo("17MB");
            assertThat(query(postgres.address(), "show listen_addresses")).isEqualTo("127.0.0.1");
        }
        Files.writeString(directory.resolve("own.conf"), "work_mem = much\n");
        assertThat(failure(this::start).getMessage()).contains("work_mem");
    }

    @Test
    void aKilledServerComesBackOnTheSamePort() throws Exception {
        try (var postgres = start()) {
            execute(postgres.address(), "create table kept (n int)", "insert into kept values (8)");
            long killed = postgres.pid();
            kill(killed);
            until(() -> postgres.pid() != killed && answers(InetAddress.getLoopbackAddress(), postgres.port()));
            assertThat(query(postgres.address(), "select n from kept")).isEqualTo("8");
        }
    }

    @Test
    void aKilledProgramLeavesNoServerAndLosesNothing() throws Exception {
        Process owner = DatabaseOwner.start(List.of(), System.getProperty("java.class.path"), directory, cache);
        String[] ready = DatabaseOwner.answer(owner);
        assertThat(ready[0]).isEqualTo("ready");
        var address = new Cluster(directory).address(Integer.parseInt(ready[1]));
        execute(address, "create table kept (n int)", "insert into kept values (9)");

        assertThat(LocalPostgres.running(directory)).contains(address);
        assertThat(failure(this::start).problem()).isEqualTo(DatabaseProblem.IN_USE);
        assertThat(failure(this::start)).hasMessageContaining("" + owner.pid());

        owner.destroyForcibly().waitFor();
        try (var postgres = start()) {
            assertThat(query(postgres.address(), "select n from kept")).isEqualTo("9");
            assertThat(postgres.pid()).isNotEqualTo(Long.parseLong(ready[2]));
        }
        assertThat(LocalPostgres.running(directory)).isEmpty();
    }

    @Test
    void whenProgramAndServerAreKilledTogetherNothingIsLost() throws Exception {
        Process owner = DatabaseOwner.start(List.of(), System.getProperty("java.class.path"), directory, cache);
        String[] ready = DatabaseOwner.answer(owner);
        execute(
                new Cluster(directory).address(Integer.parseInt(ready[1])),
                "create table kept (n int)",
                "insert into kept values (10)");
        owner.destroyForcibly();
        kill(Long.parseLong(ready[2]));
        owner.waitFor();
        try (var postgres = start()) {
            assertThat(query(postgres.address(), "select n from kept")).isEqualTo("10");
        }
    }

    @Test
    void aServerLeftRunningIsStoppedInOrder() throws Exception {
        start().close();
        var commands = new PostgresCommands(PostgresPrograms.unpackedIn(cache), RunAs.choose());
        var orphan = commands.prepare(
                        "postgres",
                        List.of(
                                "-D",
                                directory.resolve("cluster").toString(),
                                "-c",
                                "port=" + freePort(),
                                "-c",
                                "unix_socket_directories="))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        until(() -> Files.exists(directory.resolve("cluster/postmaster.pid")));
        try (var postgres = start()) {
            assertThat(orphan.waitFor(1, TimeUnit.SECONDS)).isTrue();
            assertThat(orphan.exitValue()).as("an orderly shutdown").isZero();
            assertThat(query(postgres.address(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aNumberThatNowBelongsToAnotherProgramIsNoServer() throws Exception {
        start().close();
        Files.writeString(
                directory.resolve("cluster/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + directory.resolve("cluster") + "\n1\n5432\n\n\n\nready\n");
        try (var postgres = start()) {
            assertThat(query(postgres.address(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void twoInOneProgramAreRefusedAsWell() {
        try (var postgres = start()) {
            assertThat(failure(this::start).problem()).isEqualTo(DatabaseProblem.IN_USE);
            assertThat(failure(this::start).problem()).isEqualTo(DatabaseProblem.IN_USE);
            assertThat(postgres.pid()).isPositive();
        }
    }

    @Test
    void dataOfAnotherVersionAreLeftAlone() throws Exception {
        Files.writeString(directory.resolve("cluster/PG_VERSION"), "17\n");
        var failure = failure(this::start);
        assertThat(failure.problem()).isEqualTo(DatabaseProblem.OTHER_VERSION);
        assertThat(failure)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("gendan backup")
                .hasMessageContaining("恢复");
        assertThat(failure.getMessage().lines()).hasSize(1);
    }

    @Test
    void aTakenPortIsLeftToItsOwner() throws Exception {
        start().close();
        int remembered = new Cluster(directory).rememberedPort().orElseThrow();
        try (var taken = new ServerSocket(remembered, 1, InetAddress.getLoopbackAddress())) {
            try (var postgres = start()) {
                assertThat(postgres.port()).isNotEqualTo(taken.getLocalPort());
                assertThat(query(postgres.address(), "select 1")).isEqualTo("1");
            }
            var failure = failure(() -> LocalPostgres.start(directory, OptionalInt.of(remembered)));
            assertThat(failure.problem()).isEqualTo(DatabaseProblem.PORT_TAKEN);
            assertThat(failure).hasMessageContaining(remembered + "").hasMessageContaining("gendan.db.port");
        }
    }

    @Test
    void aMachineWithoutProgramsIsToldToBringADatabase() {
        var failure = catchThrowableOfType(
                DatabaseStartFailure.class, () -> PostgresPrograms.unpackedIn(directory, "windows", "arm_64"));
        assertThat(failure.problem()).isEqualTo(DatabaseProblem.NO_PROGRAMS);
        assertThat(failure).hasMessageContaining("windows arm_64").hasMessageContaining("GENDAN_DB_URL");
    }

    @Test
    void twoMayUnpackAtOnce() throws Exception {
        var homes = new java.util.concurrent.ConcurrentLinkedQueue<Path>();
        Runnable unpack = () -> {
            try {
                homes.add(PostgresPrograms.unpackedIn(directory.resolve("programs"))
                        .home());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        };
        var other = Thread.ofVirtual().start(unpack);
        unpack.run();
        other.join();
        assertThat(homes).hasSize(2);
        assertThat(homes.peek().resolve("bin/postgres")).isExecutable();
        try (var left = Files.list(directory.resolve("programs"))) {
            assertThat(left).as("nothing half unpacked").containsExactly(homes.peek());
        }
    }

    @Test
    void aThrowAwayDatabaseIsGoneWhenClosed() throws Exception {
        Path where;
        try (var postgres = LocalPostgres.temporary(Durability.NONE)) {
            assertThat(query(postgres.address(), "show fsync")).isEqualTo("off");
            where = Path.of(query(postgres.address(), "show data_directory"));
            assertThat(where).exists();
        }
        assertThat(where.getParent()).doesNotExist();
    }

    private LocalPostgres start() {
        return PreparedCluster.start(directory);
    }

    static DatabaseStartFailure failure(Runnable start) {
        return catchThrowableOfType(DatabaseStartFailure.class, start::run);
    }

    static void execute(DatabaseAddress address, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    static String query(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static List<InetAddress> addressesOfThisMachine() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
    }

    private static boolean answers(InetAddress address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void until(BooleanSupplier done) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited 20 s").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
