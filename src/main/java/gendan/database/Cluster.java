package gendan.database;

import gendan.database.PostgresCommands.CommandFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.OptionalInt;

/// What lies in the directory of our own database:
///
/// | name | what |
/// |---|---|
/// | `cluster/` | PostgreSQL's data, its log in `cluster/log/` |
/// | `password` | the password of user `gendan`, mode 0600 |
/// | `port` | the port it listened on last |
/// | `own.conf` | settings of the operator, if any |
/// | `programs/` | PostgreSQL's programs, unpacked |
/// | `app.lock`, `app.pid` | held by the Gendan that uses the directory |
record Cluster(Path directory) {

    static final String USER = "gendan";
    static final String DATABASE = "gendan";

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 32;

    Path data() {
        return directory.resolve("cluster");
    }

    Path programs() {
        return directory.resolve("programs");
    }

    boolean exists() {
        return Files.exists(data());
    }

    /// @throws DatabaseStartFailure when the data were written by another major version of PostgreSQL
    void checkVersion() throws IOException {
        if (!exists()) {
            return;
        }
        Path file = data().resolve("PG_VERSION");
        String version = Files.exists(file) ? Files.readString(file).strip() : "?";
        if (!version.equals(Integer.toString(PostgresPrograms.MAJOR_VERSION))) {
            throw new DatabaseStartFailure(DatabaseProblem.OTHER_VERSION, directory, version);
        }
    }

    /// Makes the data directory with user and database. Killed half way, it leaves nothing that counts.
    void initialise(PostgresCommands commands) throws IOException {
        Path fresh = directory.resolve("cluster.new");
        Path password = directory.resolve("password");
        Path passwordForInitdb = directory.resolve("password.new");
        Directories.delete(fresh);
        try {
            // 1. the password: ours to keep, and once more for initdb, which may run as another user
            writeSecret(password, newPassword());
            writeSecret(passwordForInitdb, Files.readString(password));
            Files.createDirectory(fresh);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwx------"));
            commands.as().handOver(fresh);
            commands.as().handOver(passwordForInitdb);
            // 2. C.UTF-8 sorts the same on every machine, and knows that Chinese characters are letters
            commands.run(
                    "",
                    "initdb",
                    List.of(
                            "--pgdata=" + fresh,
                            "--username=" + USER,
                            "--auth=scram-sha-256",
                            "--pwfile=" + passwordForInitdb,
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--locale=C.UTF-8",
                            "--data-checksums"));
            // 3. the database
            commands.run(
                    "create database " + DATABASE + "\n",
                    "postgres",
                    List.of("--single", "-D", fresh.toString(), "postgres"));
            Files.writeString(fresh.resolve("postgresql.conf"), """
                    # gendan.conf is written by Gendan at each start. Your own settings go into own.conf: they win.
                    include 'gendan.conf'
                    include_if_exists '../own.conf'
                    """);
            // 4. from here on it counts
            Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (CommandFailed e) {
            Directories.delete(fresh);
            throw DatabaseStartFailure.of(e.getMessage(), directory);
        } catch (IOException e) {
            Directories.delete(fresh);
            throw e;
        } finally {
            Files.deleteIfExists(passwordForInitdb);
        }
    }

    void writeSettings(PostgresCommands commands, Durability durability) throws IOException {
        Files.writeString(data().resolve("gendan.conf"), ServerSettings.of(durability));
        Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString("rwx------"));
        commands.as().handOver(data());
    }

    String password() throws IOException {
        return Files.readString(directory.resolve("password")).strip();
    }

    OptionalInt rememberedPort() throws IOException {
        Path file = directory.resolve("port");
        String text = Files.exists(file) ? Files.readString(file).strip() : "";
        return text.matches("[0-9]{1,5}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    void rememberPort(int port) throws IOException {
        Files.writeString(directory.resolve("port"), port + "\n");
    }

    DatabaseAddress address(int port) throws IOException {
        return DatabaseAddress.local(port, password());
    }

    private static String newPassword() {
        var random = new SecureRandom();
        var word = new StringBuilder(PASSWORD_LENGTH);
        for (int i = 0; i < PASSWORD_LENGTH; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    private static void writeSecret(Path file, String secret) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, secret + "\n", StandardCharsets.US_ASCII);
    }
}
