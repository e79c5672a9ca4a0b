package gendan.integration;

import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/// The first sheet of a workbook. Numbers come as they are stored, dates as ISO 8601.
final class XlsxRows implements RowSource {
    private final ImportFile file;
    private final ReadableWorkbook workbook;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final List<String> header;
    private long number;

    XlsxRows(ImportFile file) {
        this.file = file;
        try {
            this.workbook = new ReadableWorkbook(file.path().toFile(), new ReadingOptions(true, true));
            this.rows = workbook.getFirstSheet().openStream().iterator();
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableFile(RowProblem.ofFile(file, "import.xlsx-broken"));
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
                var row = rows.next();
                number = row.getRowNum();
                String[] cells = new String[row.getCellCount()];
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = text(row.getOptionalCell(i).orElse(null));
                }
                if (!Arrays.stream(cells).allMatch(String::isBlank)) {
                    return new Row(number, cells);
                }
            }
            return null;
        } catch (ExcelReaderException broken) {
            throw new UnreadableFile(RowProblem.ofRow(file, number + 1, "import.xlsx-broken"));
        }
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getValue() == null) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell) ? cell.asDate().toString() : cell.asNumber().toPlainString();
        }
        return cell.getText();
    }

    /// Excel keeps dates as numbers; only the format tells.
    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String plain = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
        return plain.indexOf('y') >= 0 || plain.indexOf('d') >= 0 || plain.indexOf('h') >= 0;
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException atTheEnd) {
            throw new java.io.UncheckedIOException(atTheEnd);
        }
    }
}
