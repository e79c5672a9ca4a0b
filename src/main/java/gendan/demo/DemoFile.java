package gendan.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Reads the tables of the demo company (resources/demo): columns between bars, comments after a hash.
final class DemoFile {
    private DemoFile() {}

    /// @param indented whether the line belongs to the one before it
    /// @param cells without blanks around them; what is missing is empty
    record Row(boolean indented, List<String> cells) {
        String get(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /// Null when the cell is empty.
        String orNull(int column) {
            return get(column).isEmpty() ? null : get(column);
        }
    }

    static List<Row> rows(String name) {
        try (InputStream file = DemoFile.class.getResourceAsStream("/demo/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(DemoFile::row)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Row row(String line) {
        List<String> cells =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        return new Row(line.startsWith(" "), cells);
    }
}
