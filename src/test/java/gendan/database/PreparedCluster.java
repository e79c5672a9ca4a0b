package gendan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/// A database made once and copied for each test: making one takes most of a second.
public final class PreparedCluster {

    private static Path made;

    /// Memory where the system has such a directory: only processes are killed here, no power is cut.
    static Path place() {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory) ? memory : Path.of(System.getProperty("java.io.tmpdir"));
    }

    /// A directory for one test.
    public static final class Place implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
            return Files.createTempDirectory(place(), "gendan-test-");
        }
    }

    /// Puts the data of an empty, stopped database into `directory`.
    public static synchronized void copyTo(Path directory) throws Exception {
        if (made == null) {
            made = Files.createTempDirectory(place(), "gendan-prepared-");
            Runtime.getRuntime().addShutdownHook(new Thread(PreparedCluster::delete));
            LocalPostgres.start(made, LocalPostgres.userCache(), Durability.NONE, Ports.anyFree(), null)
                    .close();
        }
        run(
                "cp",
                "-a",
                made.resolve("cluster").toString(),
                made.resolve("password").toString(),
                directory.toString());
    }

    /// The same with PostgreSQL's programs, for those who would unpack them there.
    public static void copyWithProgramsTo(Path directory) throws Exception {
        copyTo(directory);
        run(
                "cp",
                "-a",
                LocalPostgres.userCache().toString(),
                directory.resolve("programs").toString());
    }

    /// @return whether the command did what it should
    static boolean run(String... command) throws Exception {
        var output = Files.createTempFile("gendan-command-", ".txt");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return process.waitFor() == 0;
        } finally {
            Files.delete(output);
        }
    }

    public static LocalPostgres start(Path directory) {
        return LocalPostgres.start(
                directory, LocalPostgres.userCache(), Durability.FULL, Ports.of(OptionalInt.empty()), null);
    }

    private static void delete() {
        try {
            Directories.delete(made);
        } catch (IOException e) {
            System.err.println("left behind: " + made);
        }
    }

    private PreparedCluster() {}
}
