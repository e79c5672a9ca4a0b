package gendan.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// PostgreSQL processes that outlived the Gendan that started them. They are shut down in order, so nothing is
/// lost. Only the holder of the directory's lock may do this.
final class Leftovers {

    private static final Logger log = LoggerFactory.getLogger(Leftovers.class);
    private static final Path PROC = Path.of("/proc");
    private static final Duration FOR_A_CHECKPOINT = Duration.ofMinutes(2);
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    private final PostgresCommands commands;
    private final Path data;
    private final Path pidFile;

    Leftovers(PostgresCommands commands, Path data) {
        this.commands = commands;
        this.data = data;
        this.pidFile = data.resolve("postmaster.pid");
    }

    void stop() throws IOException {
        Optional<Long> recorded = recordedPid();
        if (recorded.isPresent() && exists(recorded.get())) {
            long pid = recorded.get();
            if (isOurs(pid)) {
                log.warn("PostgreSQL {} was left running by a Gendan that was killed: stopping it", pid);
                stopServer(pid);
            } else if (!isZombie(pid) || !wait(AT_ONCE, () -> !exists(pid))) {
                // the number belongs to another program by now; PostgreSQL would take it for a running server
                Files.deleteIfExists(pidFile);
            }
        }
        stopBackends();
    }

    private void stopServer(long pid) throws IOException {
        commands.signal("INT", pid);
        if (!wait(FOR_A_CHECKPOINT, () -> !exists(pid))) {
            commands.signal("QUIT", pid);
            wait(AT_ONCE, () -> !exists(pid));
        }
    }

    /// Where the server was killed alone, its backends notice within moments; one in a long query may not.
    private void stopBackends() throws IOException {
        for (String signal : List.of("QUIT", "KILL")) {
            if (wait(Duration.ofSeconds(1), () -> workingInData().isEmpty())) {
                return;
            }
            for (long pid : workingInData()) {
                commands.signal(signal, pid);
            }
            wait(AT_ONCE, () -> workingInData().isEmpty());
        }
    }

    private Optional<Long> recordedPid() throws IOException {
        try {
            return Files.readString(pidFile)
                    .lines()
                    .findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("[0-9]{1,10}"))
                    .map(Long::valueOf);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// A server's processes work in its data directory.
    private boolean isOurs(long pid) {
        if (!Files.isDirectory(PROC.resolve("self"))) {
            return ProcessHandle.of(pid)
                    .flatMap(process -> process.info().command())
                    .map(command -> command.contains("postgres"))
                    .orElse(true);
        }
        return worksInData(pid);
    }

    private List<Long> workingInData() {
        var found = new ArrayList<Long>();
        if (!Files.isDirectory(PROC.resolve("self"))) {
            return found;
        }
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                long pid = Long.parseLong(process.getFileName().toString());
                if (worksInData(pid)) {
                    found.add(pid);
                }
            }
        } catch (IOException e) {
            log.debug("cannot list processes", e);
        }
        return found;
    }

    private boolean worksInData(long pid) {
        Path process = PROC.resolve(Long.toString(pid));
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(data.toRealPath())
                    && Files.readSymbolicLink(process.resolve("exe"))
                            .getFileName()
                            .toString()
                            .startsWith("postgres");
        } catch (IOException e) {
            return false; // gone, or another user's
        }
    }

    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(PROC.resolve(pid + "/stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean exists(long pid) {
        return Files.isDirectory(PROC.resolve("self"))
                ? Files.exists(PROC.resolve(Long.toString(pid)))
                : ProcessHandle.of(pid).isPresent();
    }

    private static boolean wait(Duration limit, BooleanSupplier done) {
        long end = System.nanoTime() + limit.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        return true;
    }
}
