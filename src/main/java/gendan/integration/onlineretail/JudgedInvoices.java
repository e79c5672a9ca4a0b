package gendan.integration.onlineretail;

import gendan.integration.ImportFile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Reads and judges invoices ahead of the database, so that one processor reads while the other writes. Batches
/// hold whole invoices of about so many rows.
final class JudgedInvoices implements AutoCloseable {
    private static final int BATCHES_AHEAD = 3;

    private final BlockingQueue<Batch> ready = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final Thread reader;

    /// @param failure why there are no more, when something went wrong
    private record Batch(List<Judgement> invoices, RuntimeException failure) {}

    JudgedInvoices(List<ImportFile> files, Survey survey, int rowsAtOnce) {
        this.reader = Thread.ofPlatform().name("import-reader").daemon().start(() -> read(files, survey, rowsAtOnce));
    }

    private void read(List<ImportFile> files, Survey survey, int rowsAtOnce) {
        try (var invoices = new InvoiceReader(files, survey)) {
            List<Judgement> batch = new ArrayList<>();
            int rows = 0;
            for (Invoice invoice = invoices.next(); invoice != null; invoice = invoices.next()) {
                batch.add(Judgement.of(invoice));
                rows += invoice.rows().size();
                if (rows >= rowsAtOnce) {
                    ready.put(new Batch(batch, null));
                    batch = new ArrayList<>();
                    rows = 0;
                }
            }
            if (rows > 0) {
                ready.put(new Batch(batch, null));
            }
            ready.put(new Batch(List.of(), null));
        } catch (InterruptedException nobodyListens) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            ready.clear();
            ready.offer(new Batch(List.of(), failure));
        }
    }

    /// The next batch; empty when there are no more.
    List<Judgement> next() throws InterruptedException {
        Batch batch = ready.take();
        if (batch.failure != null) {
            throw batch.failure;
        }
        return batch.invoices;
    }

    @Override
    public void close() {
        reader.interrupt();
    }
}
