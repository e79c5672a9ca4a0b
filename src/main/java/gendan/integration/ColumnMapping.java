package gendan.integration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Says in which column of a file each wanted field stands. The order of the columns does not matter, nor do case,
/// blanks and underscores in their names.
public final class ColumnMapping {
    private final int[] places;
    private final int width;

    private ColumnMapping(int[] places, int width) {
        this.places = places;
        this.width = width;
    }

    /// A field that an import wants.
    ///
    /// @param name as it is shown to the user
    /// @param aliases other names under which files carry it
    public record Column(String name, Set<String> aliases) {
        public static Column of(String name, String... aliases) {
            return new Column(name, Set.of(aliases));
        }

        boolean isCalled(String header) {
            String plain = plain(header);
            return plain(name).equals(plain)
                    || aliases.stream().anyMatch(alias -> plain(alias).equals(plain));
        }
    }

    /// Finds every column; one that is missing, there twice, or unknown is a problem, as its content would be lost.
    ///
    /// @throws UnreadableFile that names the columns
    public static ColumnMapping of(ImportFile file, List<String> header, List<Column> wanted) {
        int[] places = new int[wanted.size()];
        Arrays.fill(places, -1);
        List<String> unknown = new ArrayList<>();
        for (int place = 0; place < header.size(); place++) {
            String name = header.get(place);
            int field = find(wanted, name);
            if (field < 0) {
                unknown.add(name.strip());
            } else if (places[field] >= 0) {
                throw new UnreadableFile(RowProblem.ofRow(file, 1, "import.column-twice", name.strip()));
            } else {
                places[field] = place;
            }
        }
        String missing = wanted.stream()
                .filter(column -> places[wanted.indexOf(column)] < 0)
                .map(Column::name)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new UnreadableFile(RowProblem.ofRow(file, 1, "import.columns-missing", missing, shown(header)));
        }
        if (!unknown.isEmpty()) {
            throw new UnreadableFile(RowProblem.ofRow(file, 1, "import.columns-unknown", shown(unknown)));
        }
        return new ColumnMapping(places, header.size());
    }

    /// The cell of a field; empty where the row is too short.
    public String cell(RowSource.Row row, int field) {
        int place = places[field];
        return place < row.cells().length ? row.cells()[place] : "";
    }

    /// How many cells a row has to have.
    public int width() {
        return width;
    }

    private static int find(List<Column> wanted, String header) {
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).isCalled(header)) {
                return i;
            }
        }
        return -1;
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }

    private static String shown(List<String> names) {
        String joined = String.join(", ", names);
        return joined.length() > 200 ? joined.substring(0, 200) + "…" : joined;
    }
}
