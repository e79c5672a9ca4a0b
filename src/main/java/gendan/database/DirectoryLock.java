package gendan.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds a data directory for one process; the operating system lets go of it however the process ends.
final class DirectoryLock implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DirectoryLock.class);

    private static final Duration PATIENCE = Duration.ofMillis(300);

    /// Closing a second channel on the file would give up this process's lock: so ask here before opening one.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /// @throws DatabaseStartFailure when another Gendan has it
    static DirectoryLock take(Path directory) throws IOException {
        Path real = directory.toRealPath();
        Path file = real.resolve("app.lock");
        if (!HELD_HERE.add(real)) {
            throw inUse(directory, file);
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lockSoon(channel)) {
                throw inUse(directory, file);
            }
            Files.writeString(real.resolve("app.pid"), ProcessHandle.current().pid() + "\n");
            return new DirectoryLock(real, channel);
        } catch (IOException | RuntimeException e) {
            HELD_HERE.remove(real);
            if (channel != null) {
                channel.close();
            }
            throw e;
        }
    }

    /// A backup may look at the lock for a moment, and a Gendan that was just stopped may still be ending.
    private static boolean lockSoon(FileChannel channel) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        do {
            if (channel.tryLock() != null) {
                return true;
            }
            LockSupport.parkNanos(PATIENCE.toNanos() / 20);
        } while (System.nanoTime() < end);
        return false;
    }

    private static DatabaseStartFailure inUse(Path directory, Path file) {
        String holder;
        try {
            holder = Files.readString(file.resolveSibling("app.pid")).strip();
        } catch (IOException e) {
            holder = "?";
        }
        return new DatabaseStartFailure(DatabaseProblem.IN_USE, directory, holder);
    }

    /// Whether a process holds the directory now.
    static boolean isHeld(Path directory) throws IOException {
        Path real = directory.toRealPath();
        if (HELD_HERE.contains(real)) {
            return true;
        }
        try (var channel = FileChannel.open(real.resolve("app.lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @Override
    public void close() {
        HELD_HERE.remove(directory);
        try {
            channel.close();
        } catch (IOException e) {
            log.debug("closing the lock file", e);
        }
    }
}
