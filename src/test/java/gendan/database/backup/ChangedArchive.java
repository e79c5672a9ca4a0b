package gendan.database.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.node.ObjectNode;

/// Backups as somebody or something else may have left them.
final class ChangedArchive {

    /// A copy of the archive with one entry changed, or left out when `change` answers null.
    static Path of(Path file, String entry, UnaryOperator<String> change) throws IOException {
        Path copy = Files.createTempFile(file.getParent(), "changed-", ".zip");
        try (var in = new ZipFile(file.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry each :
                    (Iterable<ZipEntry>) () -> in.stream().<ZipEntry>map(e -> e).iterator()) {
                String text = new String(in.getInputStream(each).readAllBytes(), StandardCharsets.UTF_8);
                String now = each.getName().equals(entry) ? change.apply(text) : text;
                if (now != null) {
                    out.putNextEntry(new ZipEntry(each.getName()));
                    out.write(now.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return copy;
    }

    /// A copy whose table has other rows, described as if they had been there from the start.
    static Path withRows(Path file, String table, String rows) throws IOException {
        Path changed = of(file, "tables/" + table + ".tsv", text -> rows);
        return of(changed, BackupArchive.MANIFEST, text -> {
            var manifest = (ObjectNode) BackupArchive.JSON.readTree(text);
            manifest.get("tables").forEach(each -> {
                if (each.get("entry").asString().equals("tables/" + table + ".tsv")) {
                    byte[] bytes = rows.getBytes(StandardCharsets.UTF_8);
                    ((ObjectNode) each)
                            .put("rows", rows.lines().count())
                            .put("bytes", bytes.length)
                            .put(
                                    "sha256",
                                    HexFormat.of()
                                            .formatHex(BackupArchive.sha256().digest(bytes)));
                }
            });
            return manifest.toString();
        });
    }

    private ChangedArchive() {}
}
