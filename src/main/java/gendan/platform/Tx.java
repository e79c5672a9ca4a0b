package gendan.platform;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Transactions, written where they begin: `tx.write(() -> …)`.
///
/// A transaction inside another one joins it. The outermost one is repeated when the database gave it up
/// for a deadlock or a lost race, so what it runs must not reach outside the database. A key that somebody else
/// entered meanwhile is a lost race too: the second time the checks see it, and say where it stands.
@Component
public final class Tx {
    private static final int ATTEMPTS = 4;

    private final WriteQueue queue = new WriteQueue();
    private final TransactionTemplate write;
    private final TransactionTemplate read;
    private final TransactionTemplate nested;
    private final TransactionTemplate alone;

    public Tx(PlatformTransactionManager manager) {
        this.write = new TransactionTemplate(manager);
        this.read = new TransactionTemplate(manager);
        this.read.setReadOnly(true);
        this.read.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.nested = new TransactionTemplate(manager);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.alone = new TransactionTemplate(manager);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public <T> T write(Supplier<T> work) {
        return isInside() ? write.execute(status -> work.get()) : queue.inTurn(() -> repeated(write, work));
    }

    /// A transaction of its own, also inside another one, which must hold nothing that this one waits for.
    ///
    /// For a subscriber that goes on to commands on other subjects: an event takes its place in the log by the
    /// transaction that wrote it, so whoever writes one first locks its subject, before anything else.
    public <T> T alone(Supplier<T> work) {
        return isInside() ? repeated(alone, work) : queue.inTurn(() -> repeated(alone, work));
    }

    private static <T> T repeated(TransactionTemplate template, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return template.execute(status -> work.get());
            } catch (ConcurrencyFailureException | DuplicateKeyException lost) {
                if (attempt == ATTEMPTS) {
                    throw lost;
                }
            }
        }
    }

    public void write(Runnable work) {
        write(() -> {
            work.run();
            return null;
        });
    }

    /// Work within a running transaction that can fail alone (a savepoint).
    public void nested(Runnable work) {
        nested.executeWithoutResult(status -> work.run());
    }

    /// Several questions that see one and the same state of the data.
    public <T> T read(Supplier<T> questions) {
        return read.execute(status -> questions.get());
    }

    /// Runs a command to see what it would do, and takes everything back.
    public <T> T dryRun(Supplier<T> work) {
        return write.execute(status -> {
            status.setRollbackOnly();
            return work.get();
        });
    }

    /// Whether transactions had to wait for their turn a moment ago.
    boolean isCrowded() {
        return queue.isCrowded();
    }

    private static boolean isInside() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }
}
