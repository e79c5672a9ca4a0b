package gendan.identity.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gendan.kernel.Rejection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Finds out whom a secret stands for, mostly without asking the database.
///
/// What was read is used for [#FRESH]. On this node a change of anybody's access ([#accessChanged]) ends that at
/// once; other nodes learn of it within that time. Ends of sessions and tokens are checked at every request.
@Component
public final class Callers {
    static final Duration FRESH = Duration.ofSeconds(5);
    private static final int MOST = 20_000;

    private final Cache<SecretHash, Read> read =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MOST).build();
    private final AtomicLong changes = new AtomicLong();
    private final CallerQueries queries;
    private final LastUse lastUse;
    private final Clock clock;

    Callers(CallerQueries queries, LastUse lastUse, Clock clock) {
        this.queries = queries;
        this.lastUse = lastUse;
        this.clock = clock;
    }

    /// @param caller null when the secret stands for nobody: guessing costs one query in five seconds, too
    /// @param change how many changes there had been when the reading began
    private record Read(Caller caller, long change) {}

    /// Null when the secret belongs to no session, or to one that is over.
    Caller session(String secret) {
        Caller caller = find(SecretHash.of(secret), queries::session);
        Instant now = clock.instant();
        if (caller == null || caller.isOver(now)) {
            return null;
        }
        lastUse.note(caller, now);
        return caller;
    }

    /// @throws Rejection (401) `token.wrong`, `token.revoked`, `token.expired`
    Caller token(String secret) {
        Caller caller = secret.startsWith(Secrets.TOKEN_PREFIX) ? find(SecretHash.of(secret), queries::token) : null;
        if (caller == null) {
            throw Rejection.of(Rejection.Kind.UNAUTHENTICATED, "token.wrong");
        }
        if (caller.revoked()) {
            throw Rejection.of(Rejection.Kind.UNAUTHENTICATED, "token.revoked");
        }
        Instant now = clock.instant();
        if (caller.isOver(now)) {
            throw Rejection.of(Rejection.Kind.UNAUTHENTICATED, "token.expired");
        }
        lastUse.note(caller, now);
        return caller;
    }

    /// To be told of every change of people, teams, roles, sessions and tokens: whatever is known is read anew, once
    /// the running transaction is committed.
    public void accessChanged() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    changes.incrementAndGet();
                }
            });
        } else {
            changes.incrementAndGet();
        }
    }

    private Caller find(SecretHash hash, Function<SecretHash, Caller> query) {
        Read known = read.get(hash, missing -> read(missing, query));
        if (known.change != changes.get()) {
            known = read(hash, query);
            read.put(hash, known);
        }
        return known.caller;
    }

    private Read read(SecretHash hash, Function<SecretHash, Caller> query) {
        long change = changes.get();
        return new Read(query.apply(hash), change);
    }
}
