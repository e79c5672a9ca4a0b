package gendan.integration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/// A table in a file, read once from top to bottom: CSV, gzipped CSV, or the first sheet of an XLSX workbook.
///
/// Whatever makes the rest of the file doubtful (broken compression, another encoding, an open quotation mark)
/// throws [UnreadableFile]; a row that is merely odd is given as it is.
public interface RowSource extends AutoCloseable {
    /// The longest text of one cell; a longer one is a sign of a quotation mark that was never closed.
    int LONGEST_CELL = 10_000;

    /// More than this is not unpacked.
    long MOST_BYTES = 2L << 30;

    /// @param number as a spreadsheet counts, the header being row 1
    record Row(long number, String[] cells) {}

    List<String> header();

    /// The next row that is not blank, or null after the last one.
    Row next();

    @Override
    void close();

    /// Opens a file by what is in it, whatever its name says.
    ///
    /// @throws UnreadableFile when it is empty or no table
    static RowSource open(ImportFile file) {
        try {
            byte[] start = start(file);
            if (start.length == 0) {
                throw new UnreadableFile(RowProblem.ofFile(file, "import.file-empty"));
            }
            if (start.length > 1 && start[0] == 'P' && start[1] == 'K') {
                return new XlsxRows(file);
            }
            return new CsvRows(file, start.length > 1 && start[0] == 0x1F && (start[1] & 0xFF) == 0x8B);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] start(ImportFile file) throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            return in.readNBytes(2);
        }
    }
}
