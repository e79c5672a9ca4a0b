package gendan.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The SQL that stands in the sources, as text blocks and as strings.
final class SqlSources {
    private static final Path ROOT = Path.of("src", "main", "java", "gendan");
    private static final Pattern SQL =
            Pattern.compile("^\\s*(select |insert into |update \\w+\\.|delete from |with \\w+).*", Pattern.DOTALL);
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"\\s*\\n(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    /// Where a value or another piece of SQL comes in: `:name`, `?`, `%s`, `{0}`; `::type` is none.
    private static final Pattern GAP = Pattern.compile("(?<!:):[a-zA-Z]\\w*|\\?|%(?:\\d\\$)?s|\\{\\d}|\\\\.");

    private SqlSources() {}

    /// @param place such as `ordering/OrderStore.java:21`
    record Written(String place, String sql) {
        /// Whether this piece stands in a statement that was recorded.
        boolean isIn(String recorded) {
            int from = 0;
            for (String piece : pieces()) {
                int at = recorded.indexOf(piece, from);
                if (at < 0) {
                    return false;
                }
                from = at + piece.length();
            }
            return true;
        }

        private List<String> pieces() {
            return Arrays.stream(GAP.split(sql))
                    .map(SqlSources::plain)
                    .filter(piece -> piece.length() > 1)
                    .toList();
        }
    }

    /// Without what only lays the text out.
    static String plain(String sql) {
        return sql.replaceAll("--[^\\n]*", " ").replaceAll("\\s+", " ").trim();
    }

    static List<Written> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            List<Written> found = new ArrayList<>();
            files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(file -> read(file, found));
            return found;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void read(Path file, List<Written> found) {
        try {
            String source = Files.readString(file).replaceAll("(?m)^(\\s*)///.*$", "$1");
            LITERAL.matcher(source).results().forEach(literal -> {
                String text = literal.group(1) == null ? literal.group(2) : literal.group(1);
                if (SQL.matcher(text).matches()) {
                    long line = source.substring(0, literal.start()).lines().count();
                    found.add(new Written(ROOT.relativize(file) + ":" + line, text));
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
