package gendan.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's own programs (`initdb`, `pg_ctl`, `postgres`), unpacked once from the archive on the class path.
///
/// @param home the directory with `bin`, `lib` and `share`
record PostgresPrograms(Path home) {

    static final int MAJOR_VERSION = 18;

    private static final String UNPACKING = "unpacking-";

    /// Finds the programs in `cache` or unpacks them there. Any number of processes may do so at once: each unpacks
    /// into a directory of its own, the first to rename it wins.
    ///
    /// @throws DatabaseStartFailure when there are none for this machine
    static PostgresPrograms unpackedIn(Path cache) throws IOException {
        return unpackedIn(cache, system(), processor());
    }

    static PostgresPrograms unpackedIn(Path cache, String system, String processor) throws IOException {
        URL archive = PostgresPrograms.class.getResource("/postgres-" + system + "-" + processor + ".txz");
        if (archive == null) {
            throw new DatabaseStartFailure(DatabaseProblem.NO_PROGRAMS, system + " " + processor);
        }
        Path home = cache.resolve(MAJOR_VERSION + "-" + processor + "-" + fingerprint(archive));
        if (!Files.isDirectory(home)) {
            unpack(archive, home);
        }
        return new PostgresPrograms(home);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /// Removes what earlier versions of Gendan unpacked beside these programs. Only where nobody else unpacks.
    void removeOthers() throws IOException {
        try (var siblings = Files.newDirectoryStream(home.getParent())) {
            for (Path sibling : siblings) {
                if (!sibling.equals(home)) {
                    Directories.delete(sibling);
                }
            }
        }
    }

    private static void unpack(URL archive, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path fresh = Files.createTempDirectory(home.getParent(), UNPACKING);
        try (InputStream packed = archive.openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpackOne(tar, entry, fresh);
            }
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) { // else another process was faster
                throw e;
            }
        } finally {
            Directories.delete(fresh);
        }
    }

    private static void unpackOne(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("entry outside of the archive's directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(tar, target);
            boolean runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
            try (var file = FileChannel.open(target, StandardOpenOption.WRITE)) {
                file.force(true); // a power cut after the rename must not leave empty programs
            }
        }
    }

    /// Tells one archive from another without reading it: the checksum that its jar file holds.
    private static String fingerprint(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        return Long.toHexString(connection.getContentLengthLong());
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : name;
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }
}
