package gendan.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run of PostgreSQL's server, from its start to its end.
final class PostgresServer {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final int LINES_KEPT = 100;
    private static final int LOG_BYTES_READ = 1 << 15;
    private static final Duration TO_STOP = Duration.ofSeconds(60);

    private final PostgresCommands commands;
    private final Cluster cluster;
    private final Process process;
    private final Deque<String> printed = new ArrayDeque<>();

    private PostgresServer(PostgresCommands commands, Cluster cluster, Process process) {
        this.commands = commands;
        this.cluster = cluster;
        this.process = process;
    }

    /// Starts the server and waits until it answers, however long it recovers from a crash. The calling thread has to
    /// live as long as the server: the kernel tells PostgreSQL to stop when the thread that started it ends.
    ///
    /// @throws DatabaseStartFailure when it ends instead
    static PostgresServer start(PostgresCommands commands, Cluster cluster, int port)
            throws IOException, InterruptedException {
        LogEnd before = LogEnd.of(cluster);
        Process process = commands.prepare(
                        "postgres",
                        List.of(
                                "-D",
                                cluster.data().toString(),
                                "-c",
                                "port=" + port,
                                "-c",
                                "listen_addresses=127.0.0.1",
                                "-c",
                                "unix_socket_directories="))
                .start();
        var server = new PostgresServer(commands, cluster, process);
        Thread.ofVirtual().name("postgres-output").start(server::keepWhatItPrints);
        server.waitUntilReady(port, before);
        return server;
    }

    long pid() {
        return process.pid();
    }

    boolean runs() {
        return process.isAlive();
    }

    void waitForEnd() throws InterruptedException {
        process.waitFor();
    }

    /// Ends open transactions, writes a checkpoint and stops. Twenty milliseconds when there is little to write.
    void stop() {
        try {
            commands.signal("INT", pid());
            if (!process.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
                log.warn(
                        "PostgreSQL did not stop within {} s: stopping it at once, it recovers at the next start",
                        TO_STOP);
                commands.signal("QUIT", pid());
                process.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (IOException e) {
            log.warn("PostgreSQL could not be told to stop", e);
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void waitUntilReady(int port, LogEnd before) throws InterruptedException {
        long start = System.nanoTime();
        long nextWord = start + Duration.ofSeconds(10).toNanos();
        while (!saysReady()) {
            if (process.waitFor(waitedOverASecond(start) ? 50 : 5, TimeUnit.MILLISECONDS)) {
                String said = String.join("\n", lines()) + "\n" + before.whatCameAfter();
                throw failure(said, port);
            }
            if (System.nanoTime() > nextWord) {
                nextWord += Duration.ofSeconds(10).toNanos();
                log.info("PostgreSQL is still starting, it replays what a crash left");
            }
        }
    }

    private static boolean waitedOverASecond(long start) {
        return System.nanoTime() - start > 1_000_000_000L;
    }

    private DatabaseStartFailure failure(String said, int port) {
        DatabaseStartFailure failure = DatabaseStartFailure.of(said, cluster.directory());
        return failure.problem() == DatabaseProblem.PORT_TAKEN
                ? new DatabaseStartFailure(DatabaseProblem.PORT_TAKEN, Integer.toString(port))
                : failure;
    }

    /// `postmaster.pid` has our number in its first line and the state in its eighth.
    private boolean saysReady() {
        try {
            List<String> lines = Files.readAllLines(cluster.data().resolve("postmaster.pid"));
            return lines.size() >= 8
                    && lines.get(0).strip().equals(Long.toString(pid()))
                    && lines.get(7).strip().equals("ready");
        } catch (IOException e) {
            return false; // not written yet
        }
    }

    private void keepWhatItPrints() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                log.debug("{}", line);
                synchronized (printed) {
                    printed.addLast(line);
                    if (printed.size() > LINES_KEPT) {
                        printed.removeFirst();
                    }
                }
            }
        } catch (IOException e) {
            log.debug("PostgreSQL closed its output", e);
        }
    }

    private List<String> lines() {
        synchronized (printed) {
            return List.copyOf(printed);
        }
    }

    /// Where the log ended before this run, so that only this run's complaints are read.
    private record LogEnd(Path directory, Path file, long length) {

        static LogEnd of(Cluster cluster) {
            Path directory = cluster.data().resolve("log");
            Path file = newest(directory);
            return new LogEnd(directory, file, file == null ? 0 : file.toFile().length());
        }

        String whatCameAfter() {
            Path now = newest(directory);
            if (now == null) {
                return "";
            }
            try (var reader = new RandomAccessFile(now.toFile(), "r")) {
                long from = now.equals(file) && length <= reader.length() ? length : 0;
                from = Math.max(from, reader.length() - LOG_BYTES_READ);
                reader.seek(from);
                var bytes = new byte[(int) (reader.length() - from)];
                reader.readFully(bytes);
                return new String(bytes, StandardCharsets.UTF_8);
            } catch (IOException e) {
                return "";
            }
        }

        private static Path newest(Path directory) {
            try (var files = Files.list(directory)) {
                return files.max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                        .orElse(null);
            } catch (IOException e) {
                return null;
            }
        }
    }
}
