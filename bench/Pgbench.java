import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// PostgreSQL's own benchmark program, doing just the writes of an order: the limit we are held against.
final class Pgbench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

    private Pgbench() {}

    /// @param perSecond transactions a second
    /// @param p99 milliseconds in which 99 of 100 transactions were done
    /// @param cpuMillis processor time of the server for each transaction
    record Result(double perSecond, double p99, double cpuMillis) {}

    static Result run(Database database, Path script, int clients, int seconds, String... variables)
            throws IOException, InterruptedException {
        Path times = Files.createTempDirectory("gendan-pgbench");
        List<String> command = new java.util.ArrayList<>(List.of(
                program(), "-n", "-M", "prepared", "-c", "" + clients, "-j", "" + Math.min(2, clients), "-T",
                "" + seconds, "-f", script.toString(), "-h", "127.0.0.1", "-p", database.port(), "-U", "gendan"));
        for (String variable : variables) {
            command.addAll(List.of("-D", variable));
        }
        command.addAll(List.of("--log", "--log-prefix=" + times.resolve("times"), "gendan"));
        double before = Cpu.ofPostgres(database.postmaster());
        long begin = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        double took = (System.nanoTime() - begin) / 1e9;
        Matcher rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench failed:\n" + output);
        }
        double perSecond = Double.parseDouble(rate.group(1));
        // The server counts what its processes used once they have ended.
        java.util.concurrent.locks.LockSupport.parkNanos(300_000_000);
        double server = Cpu.ofPostgres(database.postmaster()) - before;
        return new Result(perSecond, p99(times), server / (perSecond * took));
    }

    /// Of pgbench's own log, one line for each transaction: client, number, microseconds, …
    private static double p99(Path logs) throws IOException {
        LongStream.Builder micros = LongStream.builder();
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file)) {
                    micros.add(Long.parseLong(line.split(" ", 4)[2]));
                }
            }
        }
        Folders.deleteRecursively(logs);
        long[] sorted = micros.build().sorted().toArray();
        return sorted[(int) (sorted.length * 0.99)] / 1_000.0;
    }

    private static String program() throws IOException {
        if (Files.isExecutable(Path.of("/usr/bin/pgbench"))) {
            return "/usr/bin/pgbench";
        }
        try (Stream<Path> found = Files.find(
                Path.of("/usr/lib/postgresql"), 3, (path, a) -> path.endsWith("bin/pgbench"))) {
            return found.sorted()
                    .reduce((one, later) -> later)
                    .orElseThrow(() -> new IllegalStateException(
                            "pgbench is missing: apt-get install postgresql-contrib (or postgresql)"))
                    .toString();
        }
    }
}
