package gendan.platform;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.dao.TransientDataAccessResourceException;

/// Lets a few transactions write at once and the others wait in the order in which they came.
///
/// More of them at once are slower, not faster: they fight for the cores and for the log (docs/performance.md). The
/// connections that are left serve those who only read, so that pages stay quick while orders pour in.
final class WriteQueue {
    /// Twice the cores, 4 to 8: below the number of connections in `application.yaml`.
    static final int AT_ONCE = Math.clamp(2L * Runtime.getRuntime().availableProcessors(), 4, 8);

    private static final long PATIENCE_SECONDS = 20;
    /// Nobody has had to wait for so long: there is room for work that can wait.
    private static final long QUIET_NANOS = 100_000_000;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private volatile long lastWait = System.nanoTime() - QUIET_NANOS;

    /// @throws TransientDataAccessResourceException when its turn has not come within 20 seconds
    <T> T inTurn(Supplier<T> work) {
        await();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    /// Whether anybody has to wait for a turn, or had to a moment ago.
    boolean isCrowded() {
        return turns.hasQueuedThreads() || System.nanoTime() - lastWait < QUIET_NANOS;
    }

    private void await() {
        if (turns.availablePermits() == 0) {
            lastWait = System.nanoTime();
        }
        try {
            if (turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new TransientDataAccessResourceException("Too many transactions were waiting to write.");
    }
}
