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

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /// @throws TransientDataAccessResourceException when its turn has not come within 20 seconds
    <T> T inTurn(Supplier<T> work) {
        await();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private void await() {
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
