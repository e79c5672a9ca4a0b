package gendan.integration;

import gendan.platform.RequestContext;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Runs imports one after the other behind the requests that ask for them. When the program stops, a running import
/// stops after its batch.
@Component
public final class ImportQueue {
    private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);

    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import").factory());
    private final ImportRunStore runs;

    ImportQueue(ImportRunStore runs) {
        this.runs = runs;
    }

    /// The work of an import.
    public interface Work {
        void run() throws InterruptedException;
    }

    /// @param folder with the uploaded files, deleted afterwards
    public void add(UUID runId, Path folder, Work work) {
        RequestContext context = RequestContext.current();
        worker.execute(() -> context.call(() -> {
            try {
                perform(runId, work);
            } finally {
                delete(folder);
            }
            return null;
        }));
    }

    /// Runs the work; whatever stops it is noted on the run.
    public void perform(UUID runId, Work work) {
        try {
            work.run();
        } catch (InterruptedException stopping) {
            LOG.info("Import {} was interrupted", runId);
            runs.enter(runId, ImportStatus.INTERRUPTED);
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.error("Import {} failed", runId, failure);
            runs.enter(runId, ImportStatus.INTERRUPTED);
        }
    }

    public static void delete(Path folder) {
        try (Stream<Path> content = Files.walk(folder)) {
            content.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException left) {
            LOG.warn("Could not delete {}: {}", folder, left.getMessage());
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        worker.shutdownNow();
        worker.awaitTermination(15, TimeUnit.SECONDS);
    }
}
