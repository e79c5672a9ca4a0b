package gendan.database.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A backup, opened for reading after every byte of it was checked.
final class BackupArchive implements AutoCloseable {

    static final String MANIFEST = "manifest.json";
    static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;
    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupArchive(Path file, ZipFile zip, BackupManifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /// @throws BackupFailure when it is missing, damaged, or none of ours
    static BackupArchive open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BackupFailure(BackupProblem.NO_FILE, file);
        }
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile());
            var archive = new BackupArchive(file, zip, readManifest(file, zip));
            archive.check();
            return archive;
        } catch (IOException | JacksonException e) {
            close(zip);
            throw damaged(file, e.getMessage());
        } catch (BackupFailure e) {
            close(zip);
            throw e;
        }
    }

    Path file() {
        return file;
    }

    BackupManifest manifest() {
        return manifest;
    }

    /// The rows of a table as COPY takes them.
    InputStream rows(BackupManifest.Table table) throws IOException {
        return zip.getInputStream(zip.getEntry(table.entry()));
    }

    private static BackupManifest readManifest(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw damaged(file, "no manifest");
        }
        BackupManifest manifest;
        try (InputStream in = zip.getInputStream(entry)) {
            manifest = JSON.readValue(in.readAllBytes(), BackupManifest.class);
        }
        if (!BackupManifest.FORMAT.equals(manifest.format())
                || manifest.formatVersion() != BackupManifest.FORMAT_VERSION) {
            throw damaged(file, "format " + manifest.format() + " " + manifest.formatVersion());
        }
        return manifest;
    }

    private void check() throws IOException {
        var named = new HashSet<String>();
        named.add(MANIFEST);
        for (BackupManifest.Table table : manifest.tables()) {
            named.add(table.entry());
            if (zip.getEntry(table.entry()) == null) {
                throw damaged(file, table.entry() + " is missing");
            }
            try (var in = new DigestInputStream(rows(table), sha256())) {
                long bytes = in.transferTo(OutputStream.nullOutputStream());
                String found = HexFormat.of().formatHex(in.getMessageDigest().digest());
                if (bytes != table.bytes() || !found.equals(table.sha256())) {
                    throw damaged(file, table.entry() + " has another checksum");
                }
            }
        }
        if (zip.stream().anyMatch(entry -> !named.contains(entry.getName()))) {
            throw damaged(file, "unknown entries");
        }
    }

    private static BackupFailure damaged(Path file, String how) {
        return new BackupFailure(BackupProblem.DAMAGED, file, how);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void close(ZipFile zip) {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            // it was only read
        }
    }

    @Override
    public void close() {
        close(zip);
    }
}
