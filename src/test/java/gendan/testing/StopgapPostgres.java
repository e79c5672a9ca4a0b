package gendan.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// Stands in for `gendan.database.LocalPostgres` until that is there; then it goes.
final class StopgapPostgres {
    private static StopgapPostgres running;
    private final int port;

    private StopgapPostgres(int port) {
        this.port = port;
    }

    static synchronized StopgapPostgres running() {
        if (running == null) {
            try {
                running = start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        return running;
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?reWriteBatchedInserts=true";
    }

    private static StopgapPostgres start() throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("java.io.tmpdir"), "gendan-stopgap-postgres");
        if (!Files.exists(home.resolve("complete"))) {
            unpack(home);
        }
        Path data = Files.createTempDirectory("gendan-test-");
        run(
                        home,
                        "bin/initdb",
                        "-D",
                        data.toString(),
                        "-A",
                        "trust",
                        "-U",
                        "postgres",
                        "-N",
                        "--locale-provider=builtin",
                        "--locale=C.UTF-8",
                        "--encoding=UTF8")
                .waitFor();
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process server = run(
                home,
                "bin/postgres",
                "-D",
                data.toString(),
                "-p",
                String.valueOf(port),
                "-F",
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "synchronous_commit=off",
                "-c",
                "full_page_writes=off",
                "-c",
                "max_connections=60");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, data)));
        Path pid = data.resolve("postmaster.pid");
        while (!Files.exists(pid) || !Files.readString(pid).contains("ready")) {
            if (!server.isAlive()) {
                throw new IOException("PostgreSQL did not start");
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return new StopgapPostgres(port);
    }

    private static Process run(Path home, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve(program).toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void stop(Process server, Path data) {
        server.destroy();
        try {
            server.waitFor(5, TimeUnit.SECONDS);
            new ProcessBuilder("rm", "-rf", data.toString()).start().waitFor();
        } catch (IOException | InterruptedException left) {
            Thread.currentThread().interrupt();
        }
    }

    private static void unpack(Path home) throws IOException {
        try (InputStream archive = StopgapPostgres.class.getResourceAsStream("/postgres-linux-x86_64.txz");
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = home.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target);
                    Files.setPosixFilePermissions(
                            target,
                            PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
        Files.writeString(home.resolve("complete"), "");
    }
}
