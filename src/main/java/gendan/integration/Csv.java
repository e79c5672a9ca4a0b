package gendan.integration;

import java.util.List;
import java.util.stream.Collectors;

/// Writes cells as CSV.
final class Csv {
    private static final String STARTS_OF_FORMULAS = "=+-@\t";

    private Csv() {}

    /// The cells as they are.
    static String line(String[] cells) {
        return List.of(cells).stream().map(Csv::cell).collect(Collectors.joining(","));
    }

    /// The cells so that a spreadsheet takes none of them for a formula.
    static String line(List<String> cells) {
        return cells.stream().map(Csv::harmless).map(Csv::cell).collect(Collectors.joining(","));
    }

    private static String harmless(String text) {
        boolean formula = !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0;
        return formula && !text.matches("-?[0-9.]+") ? "'" + text : text;
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
