package gendan.database;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the server running: starts it, and starts it again whenever it ends without having been told to. Its one
/// thread lives as long as the server, because the kernel stops the server with the thread that started it.
final class Supervisor {

    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);
    private static final int ATTEMPTS_AT_A_PORT = 20;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final PostgresCommands commands;
    private final Cluster cluster;
    private final Ports ports;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private final Thread thread;
    private volatile int port;
    private volatile PostgresServer server;

    private Supervisor(PostgresCommands commands, Cluster cluster, Ports ports) {
        this.commands = commands;
        this.cluster = cluster;
        this.ports = ports;
        this.thread = Thread.ofPlatform().daemon().name("postgres-supervisor").unstarted(this::run);
    }

    /// @return when the server answers
    static Supervisor start(PostgresCommands commands, Cluster cluster, Ports ports) throws IOException {
        var supervisor = new Supervisor(commands, cluster, ports);
        supervisor.thread.start();
        try {
            supervisor.started.join();
            return supervisor;
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case DatabaseStartFailure cause -> throw cause;
                default -> throw e;
            }
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return server.pid();
    }

    void stop() {
        stopping.countDown();
        PostgresServer current = server;
        if (current != null && current.runs()) {
            current.stop();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            server = startOnAFreePort();
            started.complete(null);
        } catch (Throwable e) {
            started.completeExceptionally(e);
            return;
        }
        try {
            keepRunning();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private PostgresServer startOnAFreePort() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        int refused = 0;
        for (int attempt = 1; ; attempt++) {
            port = ports.choose(cluster.rememberedPort(), refused);
            try {
                PostgresServer first = PostgresServer.start(commands, cluster, port);
                cluster.rememberPort(port);
                log.info(
                        "PostgreSQL 18 answers on 127.0.0.1:{} after {} ms, data in {}",
                        port,
                        (System.nanoTime() - begin) / 1_000_000,
                        cluster.directory());
                return first;
            } catch (DatabaseStartFailure e) {
                if (e.problem() != DatabaseProblem.PORT_TAKEN || attempt == ATTEMPTS_AT_A_PORT) {
                    throw e;
                }
                refused = port;
            }
        }
    }

    private void keepRunning() throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (true) {
            if (stopping.getCount() == 0) {
                server.stop();
                return;
            }
            server.waitForEnd();
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            log.error("PostgreSQL ended by itself: starting it again");
            try {
                new Leftovers(commands, cluster.data()).stop();
                server = PostgresServer.start(commands, cluster, port);
                log.info("PostgreSQL answers again on 127.0.0.1:{}", port);
                pause = FIRST_PAUSE;
            } catch (IOException | RuntimeException e) {
                log.error("PostgreSQL did not start again: {}", e.getMessage());
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }
}
