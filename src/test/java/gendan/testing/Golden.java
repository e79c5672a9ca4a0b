package gendan.testing;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Files under docs/generated that say what the program is; they change in the same commit as their cause.
public final class Golden {
    private static final Path FOLDER = Path.of("docs", "generated");
    private static final int SHOWN = 20;

    private Golden() {}

    /// Fails when the file does not have just this content; with `-Dgolden=rewrite` writes it.
    ///
    /// @param name below docs/generated, such as `permissions.md`
    public static void compare(String name, String content) {
        Path file = FOLDER.resolve(name);
        try {
            if ("rewrite".equals(System.getProperty("golden"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, content);
                return;
            }
            String stored = Files.exists(file) ? Files.readString(file) : "";
            assertThat(differences(stored, content))
                    .as("%s is out of date: look at the difference and, if it is meant, run `make golden`", file)
                    .isEmpty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The first lines that are in one of the two only, `-` for the file's.
    private static List<String> differences(String stored, String content) {
        List<String> before = stored.lines().toList();
        List<String> now = content.lines().toList();
        var gone = before.stream().filter(not(Set.copyOf(now)::contains)).map("- "::concat);
        var come = now.stream().filter(not(Set.copyOf(before)::contains)).map("+ "::concat);
        List<String> different =
                Stream.concat(gone.limit(SHOWN), come.limit(SHOWN)).toList();
        return different.isEmpty() && !before.equals(now) ? List.of("the same lines in another order") : different;
    }
}
