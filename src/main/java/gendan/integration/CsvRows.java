package gendan.integration;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// CSV as people and programs write it: UTF-8 with or without BOM, LF or CRLF, commas, semicolons or tabs,
/// gzipped or not.
final class CsvRows implements RowSource {
    private static final int LONGEST_HEADER = 1 << 16;

    private final ImportFile file;
    private final boolean gzipped;
    private final CsvReader<String[]> reader;
    private final CloseableIterator<String[]> rows;
    private final List<String> header;
    private long number;

    CsvRows(ImportFile file, boolean gzipped) throws IOException {
        this.file = file;
        this.gzipped = gzipped;
        try {
            var text = new BufferedReader(strictReader(), 1 << 16);
            this.reader = CsvReader.builder()
                    .fieldSeparator(separator(text))
                    .skipEmptyLines(false)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .build(StringArrayHandler.of(), text);
            this.rows = reader.iterator();
        } catch (IOException broken) {
            throw unreadable(broken);
        }
        Row first = next();
        if (first == null) {
            throw new UnreadableFile(RowProblem.ofFile(file, "import.file-empty"));
        }
        this.header = List.of(first.cells());
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public Row next() {
        try {
            while (rows.hasNext()) {
                String[] cells = rows.next();
                number++;
                if (!isBlank(cells)) {
                    return new Row(number, checked(cells));
                }
            }
            return null;
        } catch (UncheckedIOException broken) {
            throw unreadable(broken.getCause());
        } catch (CsvParseException broken) {
            throw broken.getCause() instanceof IOException cause
                    ? unreadable(cause)
                    : new UnreadableFile(RowProblem.ofRow(file, number + 1, "import.csv-broken"));
        }
    }

    private String[] checked(String[] cells) {
        for (String cell : cells) {
            if (cell.length() > LONGEST_CELL) {
                throw new UnreadableFile(RowProblem.ofRow(file, number, "import.quote-open", LONGEST_CELL));
            }
        }
        return cells;
    }

    private static boolean isBlank(String[] cells) {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException atTheEnd) {
            throw new UncheckedIOException(atTheEnd);
        }
    }

    private InputStream bytes() throws IOException {
        InputStream raw = Files.newInputStream(file.path());
        try {
            return new Limited(gzipped ? new GZIPInputStream(raw, 1 << 16) : raw);
        } catch (IOException broken) {
            raw.close();
            throw broken;
        }
    }

    private InputStreamReader strictReader() throws IOException {
        return new InputStreamReader(
                bytes(),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /// Looks at the header line, and leaves the reader behind the BOM.
    private static char separator(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        text.mark(LONGEST_HEADER);
        int[] counts = new int[128];
        for (int i = 0; i < LONGEST_HEADER - 1; i++) {
            int c = text.read();
            if (c < 0 || c == '\n' || c == '\r') {
                break;
            }
            if (c < 128) {
                counts[c]++;
            }
        }
        text.reset();
        return counts[','] > 0 || counts[';'] + counts['\t'] == 0 ? ',' : counts[';'] >= counts['\t'] ? ';' : '\t';
    }

    private UnreadableFile unreadable(IOException broken) {
        return new UnreadableFile(
                switch (broken) {
                    case TooLarge large ->
                        RowProblem.ofRow(file, number + 1, "import.file-too-large", MOST_BYTES >> 20);
                    case CharacterCodingException notUtf8 ->
                        RowProblem.ofRow(file, lineOfOtherEncoding(), "import.not-utf8");
                    case ZipException zip -> RowProblem.ofRow(file, number + 1, "import.gzip-broken");
                    case EOFException cut -> RowProblem.ofRow(file, number + 1, "import.gzip-broken");
                    default -> RowProblem.ofRow(file, number + 1, "import.file-unreadable");
                });
    }

    /// The reader looks ahead, so the line at fault is counted anew.
    private long lineOfOtherEncoding() {
        long line = 1;
        try (var text = strictReader()) {
            char[] one = new char[1];
            while (text.read(one) > 0) {
                if (one[0] == '\n') {
                    line++;
                }
            }
        } catch (IOException here) {
            return line;
        }
        return line;
    }

    /// Stops a small file that unpacks to an enormous one.
    private static final class Limited extends FilterInputStream {
        private long left = MOST_BYTES;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            return counted(read, read);
        }

        private int counted(int result, int bytes) throws IOException {
            left -= Math.max(0, bytes);
            if (left < 0) {
                throw new TooLarge();
            }
            return result;
        }
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
