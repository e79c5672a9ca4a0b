package gendan.database;

import java.nio.file.Path;
import java.util.List;

/// A program that owns a database and can be killed: prints `ready PORT PID`, or the line of the failure, and waits
/// until its standard input ends.
final class DatabaseOwner {

    public static void main(String[] args) throws Exception {
        try (var postgres =
                LocalPostgres.start(Path.of(args[0]), Path.of(args[1]), Durability.FULL, Ports.anyFree(), null)) {
            System.out.println("ready " + postgres.port() + " " + postgres.pid());
            while (System.in.read() >= 0) {}
        } catch (DatabaseStartFailure e) {
            System.out.println(e.problem() + " " + e.getMessage());
        }
    }

    /// @param prefix words before `java`
    static Process start(List<String> prefix, String classPath, Path directory, Path cache) throws Exception {
        var words = new java.util.ArrayList<>(prefix);
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                classPath,
                DatabaseOwner.class.getName(),
                directory.toString(),
                cache.toString()));
        var builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.directory(new java.io.File("/"));
        return builder.start();
    }

    /// What it printed once it was ready or had failed; log lines come before.
    static String[] answer(Process owner) throws Exception {
        var reader = owner.inputReader();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith("ready ") || line.matches("[A-Z_]+ .*")) {
                return line.split(" ", 3);
            }
        }
        throw new AssertionError("it ended without an answer");
    }

    private DatabaseOwner() {}
}
