package gendan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/// Our own PostgreSQL 18: real, durable, on this machine only, its data in one directory.
///
/// It stops when Gendan stops, also when Gendan is killed; what a kill leaves running is found and stopped at the
/// next start. When PostgreSQL itself is killed, it is started again at once, on the same port.
public final class LocalPostgres implements AutoCloseable {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM_FOR_TESTS_BYTES = 4L << 30;

    private final Cluster cluster;
    private final DirectoryLock lock;
    private final Supervisor supervisor;
    private final DatabaseAddress address;
    private boolean throwAway;

    private LocalPostgres(Cluster cluster, DirectoryLock lock, Supervisor supervisor) throws IOException {
        this.cluster = cluster;
        this.lock = lock;
        this.supervisor = supervisor;
        this.address = cluster.address(supervisor.port());
    }

    /// Starts the database of `directory`, making it at the first start (two seconds; later starts 0.1 s).
    ///
    /// @param directory made when it is not there
    /// @throws DatabaseStartFailure when that is not possible; the message says what to do
    public static LocalPostgres start(Path directory) {
        return start(directory, OptionalInt.empty());
    }

    /// As [#start(Path)], on a given port: where that is taken, the start fails. Without one it takes the port it
    /// had, or another when that is taken.
    public static LocalPostgres start(Path directory, OptionalInt port) {
        return start(directory, directory.resolve("programs"), Durability.FULL, Ports.of(port), null);
    }

    /// A throw-away database for tests: in a directory of its own, on any free port, gone when it is closed or the
    /// process ends. Where nothing need be durable it lies in memory, if there is room.
    public static LocalPostgres temporary(Durability durability) {
        Path parent = durability == Durability.NONE && hasRoom(MEMORY)
                ? MEMORY
                : Path.of(System.getProperty("java.io.tmpdir"));
        Path directory;
        try {
            directory = Files.createTempDirectory(parent, "gendan-postgres-");
        } catch (IOException e) {
            throw DatabaseStartFailure.of(e, parent);
        }
        LocalPostgres started = start(directory, userCache(), durability, Ports.anyFree(), null);
        started.throwAway = true;
        Runtime.getRuntime().addShutdownHook(new Thread(started::close));
        return started;
    }

    /// Where the database of `directory` answers, if a Gendan is running it now.
    public static Optional<DatabaseAddress> running(Path directory) throws IOException {
        var cluster = new Cluster(directory.toAbsolutePath().normalize());
        OptionalInt port = cluster.rememberedPort();
        if (port.isEmpty() || !Files.exists(cluster.data().resolve("postmaster.pid"))) {
            return Optional.empty();
        }
        return DirectoryLock.isHeld(directory) ? Optional.of(cluster.address(port.getAsInt())) : Optional.empty();
    }

    static LocalPostgres start(Path directory, Path cache, Durability durability, Ports ports, RunAs forced) {
        var cluster = new Cluster(directory.toAbsolutePath().normalize());
        DirectoryLock lock = null;
        try {
            // 1. the directory is ours alone
            Files.createDirectories(cluster.directory());
            lock = DirectoryLock.take(cluster.directory());
            cluster.checkVersion();
            // 2. the programs
            PostgresPrograms programs = PostgresPrograms.unpackedIn(cache);
            if (cache.equals(directory.resolve("programs"))) {
                programs.removeOthers();
            }
            var commands = new PostgresCommands(programs, forced == null ? RunAs.choose() : forced);
            // 3. the data
            if (cluster.exists()) {
                new Leftovers(commands, cluster.data()).stop();
            } else {
                cluster.initialise(commands);
            }
            cluster.writeSettings(commands, durability);
            // 4. the server
            return new LocalPostgres(cluster, lock, Supervisor.start(commands, cluster, ports));
        } catch (IOException e) {
            release(lock);
            throw DatabaseStartFailure.of(e, cluster.directory());
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    public String jdbcUrl() {
        return address.jdbcUrl();
    }

    public String user() {
        return address.user();
    }

    public String password() {
        return address.password();
    }

    public DatabaseAddress address() {
        return address;
    }

    public int port() {
        return supervisor.port();
    }

    /// The number of the server's process; another one after PostgreSQL was killed and started again.
    public long pid() {
        return supervisor.pid();
    }

    /// Stops the server in order. A second call does nothing.
    @Override
    public void close() {
        supervisor.stop();
        release(lock);
        if (throwAway) {
            try {
                Directories.delete(cluster.directory());
            } catch (IOException e) {
                // the machine's own cleaning of temporary files will find it
            }
        }
    }

    private static boolean hasRoom(Path directory) {
        try {
            return Files.isWritable(directory) && Files.getFileStore(directory).getUsableSpace() > ROOM_FOR_TESTS_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    private static void release(DirectoryLock lock) {
        if (lock != null) {
            lock.close();
        }
    }

    static Path userCache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path caches = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return caches.resolve("gendan").resolve("postgres");
    }
}
