package gendan.documents;

import java.util.List;
import java.util.Locale;

/// What a document says, whatever it is printed on.
///
/// @param fileName without ending, plain ASCII
/// @param shownFileName without ending, in the document's language
record Paper(
        String title,
        String subtitle,
        String fileName,
        String shownFileName,
        String printed,
        Locale locale,
        List<Block> blocks) {
    /// A part with a heading.
    record Block(String title, List<Part> parts) {}

    /// Facts or a table.
    sealed interface Part {}

    record Facts(List<Fact> facts) implements Part {}

    /// @param wide whether it takes a whole line
    record Fact(String label, Cell value, boolean wide) {
        static Fact of(String label, Cell value) {
            return new Fact(label, value, false);
        }

        static Fact wide(String label, Cell value) {
            return new Fact(label, value, true);
        }
    }

    /// @param name of the sheet on which a workbook repeats a long table by itself; null for a short one
    /// @param totals below the last row
    record Table(String name, List<Column> columns, List<List<Cell>> rows, List<Fact> totals) implements Part {}

    /// @param percent of the table's width
    record Column(String title, int percent, boolean right) {
        static Column left(String title, int percent) {
            return new Column(title, percent, false);
        }

        static Column right(String title, int percent) {
            return new Column(title, percent, true);
        }
    }
}
