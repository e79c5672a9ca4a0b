package gendan.integration.onlineretail;

import gendan.integration.ImportFile;
import gendan.integration.RowSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the files a second time and gives invoices, each as soon as the last of its rows was seen; an invoice may
/// be interrupted by others and go on in another file. Only open invoices are kept in memory.
final class InvoiceReader implements AutoCloseable {
    private final Survey survey;
    private final Deque<ImportFile> files;
    private final Map<String, List<SourceRow>> open = new HashMap<>();
    private RowSource source;
    private RetailColumns columns;

    InvoiceReader(List<ImportFile> files, Survey survey) {
        this.files = new ArrayDeque<>(files);
        this.survey = survey;
    }

    /// The next whole invoice, or null when all were given.
    Invoice next() {
        for (SourceRow row = nextRow(); row != null; row = nextRow()) {
            if (row.invoice() == null) {
                return new Invoice(null, List.of(row));
            }
            List<SourceRow> rows = open.computeIfAbsent(row.invoice(), number -> new ArrayList<>());
            rows.add(row);
            if (rows.size() == survey.rowsOf(row.invoice())) {
                open.remove(row.invoice());
                return new Invoice(row.invoice(), rows);
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalStateException("the files were changed while they were read");
        }
        return null;
    }

    private SourceRow nextRow() {
        while (true) {
            if (source == null) {
                if (files.isEmpty()) {
                    return null;
                }
                ImportFile file = files.remove();
                source = RowSource.open(file);
                columns = new RetailColumns(file, source.header(), survey.dates(file.no()));
            }
            RowSource.Row row = source.next();
            if (row != null) {
                return columns.read(row);
            }
            close();
        }
    }

    @Override
    public void close() {
        if (source != null) {
            source.close();
            source = null;
        }
    }
}
