package gendan.database.backup;

import java.time.Instant;
import java.util.List;

/// What an archive holds, written as its last entry `manifest.json`.
///
/// @param format `gendan-backup`
/// @param formatVersion 1
/// @param programVersion of the Gendan that made it
/// @param migrations the rows of Flyway's history, in their order
/// @param tables every table with its columns, count and checksum
/// @param sequences every sequence that was ever used
record BackupManifest(
        String format,
        int formatVersion,
        String programVersion,
        String postgresVersion,
        Instant madeAt,
        List<Migration> migrations,
        List<Table> tables,
        List<Sequence> sequences) {

    static final String FORMAT = "gendan-backup";
    static final int FORMAT_VERSION = 1;

    /// A row of Flyway's history.
    record Migration(
            int installedRank,
            String version,
            String description,
            String type,
            String script,
            Integer checksum,
            String installedBy,
            String installedOn,
            int executionTime) {}

    /// @param entry name within the archive: the rows as PostgreSQL's COPY writes them
    /// @param sha256 of the uncompressed entry, hexadecimal
    record Table(
            String schema, String name, List<String> columns, String entry, long rows, long bytes, String sha256) {}

    record Sequence(String schema, String name, long lastValue) {}

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
