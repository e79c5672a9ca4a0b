package gendan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files under docs/generated that say what the program is; they change in the same commit as their cause.
public final class Golden {
    private static final Path FOLDER = Path.of("docs", "generated");

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
            assertThat(content)
                    .as("%s is out of date: look at the difference and, if it is meant, run `make golden`", file)
                    .isEqualTo(stored);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
