package gendan.identity.access;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Notes when a session or token was last used: at most once a minute each, and never while the request waits.
@Component
public final class LastUse implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(LastUse.class);
    private static final long EVERY_MILLIS = Duration.ofMinutes(1).toMillis();
    private static final int MOST_WAITING = 1_000;

    private final JdbcClient jdbc;
    /// When it cannot keep up, notes are dropped; the next request makes another.
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("last-use").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    LastUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(Caller caller, Instant now) {
        long last = caller.lastUsed().get();
        long millis = now.toEpochMilli();
        if (millis - last >= EVERY_MILLIS && caller.lastUsed().compareAndSet(last, millis)) {
            writer.execute(() -> write(caller, now));
        }
    }

    private void write(Caller caller, Instant now) {
        try {
            jdbc.sql(
                            caller.isSession()
                                    ? "update identity.session set last_seen_at = :now"
                                            + " where secret_hash = :hash and last_seen_at < :now"
                                    : "update identity.token set last_used_at = :now"
                                            + " where secret_hash = :hash and (last_used_at is null or last_used_at < :now)")
                    .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                    .param("hash", caller.hash().bytes())
                    .update();
        } catch (DataAccessException failure) {
            LOG.warn("The last use of a login or token was not noted: {}", failure.getMessage());
        }
    }

    /// Waits until all that was noted is written; for tests and an orderly stop.
    public void drain() {
        try {
            writer.submit(() -> {}).get(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException late) {
            LOG.warn("Notes of last use were left unwritten");
        }
    }

    @Override
    public void destroy() {
        writer.shutdown();
    }
}
