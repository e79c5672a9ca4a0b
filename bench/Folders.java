import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// Tidies up; what another process still holds stays for the system to remove.
final class Folders {
    private Folders() {}

    static void deleteRecursively(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException held) {
            System.out.println("left behind: " + directory);
        }
    }
}
