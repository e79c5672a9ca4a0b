import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The program under test: started as a company starts it, with its own database and durable default settings.
final class Program implements AutoCloseable {
    private final Process process;
    final int port;
    final Path data;

    private Program(Process process, int port, Path data) {
        this.process = process;
        this.port = port;
        this.data = data;
    }

    static Program start(Path data, String... more) {
        try {
            int port = freePort();
            List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
            String options = System.getenv().getOrDefault("BENCH_JAVA_OPTS", "@bin/java.options -Xmx512m");
            command.addAll(Arrays.asList(options.split(" ")));
            command.addAll(List.of("-jar", "target/app/gendan.jar", "--server.port=" + port));
            command.add("--gendan.data.dir=" + data);
            command.addAll(Arrays.asList(more));
            String arguments = System.getenv("BENCH_ARGS");
            if (arguments != null) {
                command.addAll(Arrays.asList(arguments.split("\\|")));
            }
            Files.createDirectories(data);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolve("console.log").toFile())
                    .start();
            Program program = new Program(process, port, data);
            program.awaitReady(Duration.ofSeconds(180));
            return program;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String console() {
        try {
            return Files.readString(data.resolve("console.log"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void awaitReady(Duration most) throws IOException {
        long until = System.nanoTime() + most.toNanos();
        while (System.nanoTime() < until) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the program did not start:\n" + console());
            }
            if (answersReady()) {
                return;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
        throw new IllegalStateException("the program was not ready in time:\n" + console());
    }

    private boolean answersReady() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            socket.setSoTimeout(2_000);
            socket.getOutputStream()
                    .write("GET /actuator/health/readiness HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes());
            return new String(socket.getInputStream().readNBytes(12)).endsWith("200");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    void kill() {
        process.destroyForcibly();
        join();
    }

    @Override
    public void close() {
        process.destroy();
        join();
    }

    private void join() {
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
