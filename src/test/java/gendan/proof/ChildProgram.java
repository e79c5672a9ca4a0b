package gendan.proof;

import static org.assertj.core.api.Assertions.assertThat;

import gendan.Gendan;
import gendan.database.DatabaseAddress;
import gendan.database.LocalPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The real program in a process of its own, with its own database in its own directory: to be stopped and killed.
final class ChildProgram {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");
    private static final Pattern CODE = Pattern.compile("^ +([A-Z0-9]{4}(?:-[A-Z0-9]{4}){2})$");
    private static final int LONGEST_START_SECONDS = 90;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path home;
    private final List<String> printed = new CopyOnWriteArrayList<>();
    private Process process;
    private String address;

    ChildProgram(Path home) {
        this.home = home;
    }

    /// Starts it on any free port and waits until it says where it is.
    void start() throws Exception {
        address = run(0).get(LONGEST_START_SECONDS, TimeUnit.SECONDS);
    }

    /// Starts it on a port where it cannot.
    ///
    /// @return what it ended with
    int startInVain(int port) throws Exception {
        CompletableFuture<String> ready = run(port);
        int code = end(LONGEST_START_SECONDS);
        assertThat(ready).failsWithin(PATIENCE);
        return code;
    }

    private CompletableFuture<String> run(int port) throws IOException {
        printed.clear();
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Xmx256m",
                        "-cp",
                        classPath(),
                        Gendan.class.getName(),
                        "--server.port=" + port,
                        "--gendan.data.dir=" + home,
                        "--gendan.identity.password-memory-kb=1024",
                        "--logging.level.root=warn")
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start();
        var ready = new CompletableFuture<String>();
        Process started = process;
        Thread.ofVirtual().start(() -> listen(started, ready));
        return ready;
    }

    /// The code of the first start is printed behind the address.
    private void listen(Process program, CompletableFuture<String> ready) {
        String found = null;
        try (BufferedReader output = program.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                printed.add(line);
                Matcher matcher = ADDRESS.matcher(line);
                if (found == null && matcher.find()) {
                    found = matcher.group();
                } else if (found != null && line.startsWith("──")) {
                    ready.complete(found);
                }
            }
        } catch (IOException killed) {
            printed.add("killed");
        }
        ready.completeExceptionally(new AssertionError("It ended: " + String.join("\n", printed)));
    }

    String address() {
        return address;
    }

    String setupCode() {
        return printed.stream()
                .map(CODE::matcher)
                .filter(Matcher::matches)
                .map(code -> code.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No code in " + printed));
    }

    String output() {
        return String.join("\n", printed);
    }

    boolean runs() {
        return process.isAlive();
    }

    /// `kill -9`.
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /// `kill -9` for PostgreSQL's first process; the others notice.
    void killPostgres() throws IOException {
        Path pidFile = home.resolve("postgres").resolve("cluster").resolve("postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    /// `kill`, the signal of an orderly stop; it does not wait.
    void terminate() {
        process.destroy();
    }

    /// Waits for its end.
    ///
    /// @return the exit code
    int end(int withinSeconds) throws InterruptedException {
        assertThat(process.waitFor(withinSeconds, TimeUnit.SECONDS))
                .as("ended within %d s:%n%s", withinSeconds, output())
                .isTrue();
        return process.exitValue();
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    /// All that PostgreSQL has logged in this directory.
    String postgresLog() throws IOException {
        var text = new StringBuilder();
        try (var files = Files.list(home.resolve("postgres").resolve("cluster").resolve("log"))) {
            for (Path file : files.sorted(
                            Comparator.comparingLong(each -> each.toFile().lastModified()))
                    .toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    Connection connection() throws IOException, SQLException {
        return LocalPostgres.running(home.resolve("postgres")).orElseThrow().connect();
    }

    /// The same database, past the program.
    JdbcClient database() throws IOException {
        DatabaseAddress database =
                LocalPostgres.running(home.resolve("postgres")).orElseThrow();
        return JdbcClient.create(new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password()));
    }

    /// Without the tests' own classes, which would be beans of the program.
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(java.io.File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }
}
