package gendan.integration.onlineretail;

import gendan.integration.ColumnMapping;
import gendan.integration.ColumnMapping.Column;
import gendan.integration.ImportFile;
import gendan.integration.RowSource;
import gendan.kernel.Violation;
import gendan.kernel.Violations;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/// Reads the rows of one Online Retail file: which column is which, and how each is written.
final class RetailColumns {
    private static final List<Column> COLUMNS = List.of(
            Column.of("InvoiceNo", "Invoice"),
            Column.of("StockCode"),
            Column.of("Description"),
            Column.of("Quantity"),
            Column.of("InvoiceDate"),
            Column.of("UnitPrice", "Price"),
            Column.of("CustomerID"),
            Column.of("Country"));
    private static final int MOST_DIGITS = 9;
    private static final int LONGEST_CUSTOMER = 12;
    private static final int MOST_DECIMALS = 6;
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_DESCRIPTION = 300;

    private final ImportFile file;
    private final ColumnMapping mapping;
    private final RetailDates dates;

    RetailColumns(ImportFile file, List<String> header, RetailDates dates) {
        this.file = file;
        this.mapping = ColumnMapping.of(file, header, COLUMNS);
        this.dates = dates;
    }

    SourceRow read(RowSource.Row row) {
        var wrong = new Violations();
        if (row.cells().length != mapping.width()) {
            wrong.add("import.row-width", "", mapping.width(), row.cells().length);
        }
        String invoice = text(row, 0, LONGEST_CODE, true, wrong);
        String code = text(row, 1, LONGEST_CODE, true, wrong);
        String description = text(row, 2, LONGEST_DESCRIPTION, false, wrong);
        BigDecimal quantity = number(row, 3, 4, wrong);
        LocalDateTime at = date(row, wrong);
        BigDecimal price = number(row, 5, MOST_DECIMALS, wrong);
        String customer = customer(row, wrong);
        String country = text(row, 7, 60, false, wrong);
        if (quantity != null
                && price != null
                && quantity.multiply(price).stripTrailingZeros().scale() > MOST_DECIMALS) {
            wrong.add("import.amount-too-fine", "", MOST_DECIMALS);
        }
        Violation problem = wrong.isEmpty() ? null : wrong.list().getFirst();
        return new SourceRow(
                file.no(),
                row.number(),
                row.cells(),
                problem,
                upper(invoice),
                upper(code),
                description == null ? "" : oneLine(description),
                quantity,
                at,
                price,
                customer,
                country == null ? "" : country);
    }

    private String text(RowSource.Row row, int column, int longest, boolean required, Violations wrong) {
        String cell = mapping.cell(row, column).strip();
        if (cell.isEmpty()) {
            if (required) {
                wrong.add("import.cell-empty", "", name(column));
            }
            return null;
        }
        if (cell.length() > longest) {
            wrong.add("import.cell-too-long", "", name(column), longest);
            return null;
        }
        for (int i = 0; i < cell.length(); i++) {
            if (Character.isISOControl(cell.charAt(i)) && cell.charAt(i) != '\n' && cell.charAt(i) != '\r') {
                wrong.add("import.cell-unprintable", "", name(column));
                return null;
            }
        }
        return cell;
    }

    private BigDecimal number(RowSource.Row row, int column, int scale, Violations wrong) {
        String cell = mapping.cell(row, column).strip();
        if (!isNumber(cell)) {
            wrong.add("import.number-broken", "", name(column), shown(cell));
            return null;
        }
        BigDecimal number = new BigDecimal(cell);
        BigDecimal plain = number.scale() > 0 ? number.stripTrailingZeros() : number;
        if (plain.scale() > scale) {
            wrong.add("import.number-too-fine", "", name(column), shown(cell), scale);
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /// Digits with a sign and a decimal point at most: no exponent, no thousands separator.
    private static boolean isNumber(String cell) {
        int start = cell.startsWith("-") || cell.startsWith("+") ? 1 : 0;
        int point = cell.indexOf('.');
        int whole = (point < 0 ? cell.length() : point) - start;
        if (whole < 1 || whole > MOST_DIGITS || cell.length() > 2 * MOST_DIGITS || point == cell.length() - 1) {
            return false;
        }
        for (int i = start; i < cell.length(); i++) {
            if (i != point && !isDigit(cell.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private LocalDateTime date(RowSource.Row row, Violations wrong) {
        String cell = mapping.cell(row, 4).strip();
        LocalDateTime at = dates.read(cell);
        if (at == null) {
            wrong.add("import.date-broken", "", name(4), shown(cell));
        } else if (at.toLocalDate().isBefore(Violations.EARLIEST_DATE)
                || at.toLocalDate().isAfter(Violations.LATEST_DATE)) {
            wrong.add("import.date-absurd", "", name(4), shown(cell));
            return null;
        }
        return at;
    }

    private String customer(RowSource.Row row, Violations wrong) {
        String cell = text(row, 6, 30, false, wrong);
        if (cell == null) {
            return null;
        }
        // Spreadsheets make 17850.0 of 17850.
        String digits = cell.endsWith(".0") ? cell.substring(0, cell.length() - 2) : cell;
        if (!digits.isEmpty()
                && digits.length() <= LONGEST_CUSTOMER
                && digits.chars().allMatch(c -> isDigit((char) c))) {
            return digits;
        }
        wrong.add("import.customer-broken", "", name(6), shown(cell));
        return null;
    }

    private static String name(int column) {
        return COLUMNS.get(column).name();
    }

    private static String shown(String cell) {
        String plain = cell.replaceAll("\\p{Cntrl}", "�");
        return plain.length() > 40 ? plain.substring(0, 40) + "…" : plain;
    }

    /// Without line breaks and repeated blanks.
    private static String oneLine(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\t' || c == ' ' && text.charAt(i - 1) == ' ') {
                return text.replaceAll("\\s+", " ");
            }
        }
        return text;
    }

    private static String upper(String text) {
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }
}
