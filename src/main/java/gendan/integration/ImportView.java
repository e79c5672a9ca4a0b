package gendan.integration;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// An import as its page shows it.
///
/// Always, once it is done: `rowsRead = rowsImported + rowsKnown + rowsReported`, and so for the money, in each file
/// and in all.
///
/// @param currency of all its money
/// @param rowsTotal null until the files were looked through
/// @param total of all files, without a name
/// @param rowsRepeated imported rows that equal another row of their invoice in the same file
/// @param linesMatched lines of credit notes for which (more of) their order was found
/// @param reasons why rows were reported, the most frequent first
/// @param problems why it was refused
public record ImportView(
        UUID importId,
        String kind,
        ImportStatus status,
        String currency,
        Long rowsTotal,
        long rowsDone,
        File total,
        List<File> files,
        int ordersMade,
        int ordersExtended,
        int returnsMade,
        int returnsExtended,
        int linesMatched,
        int ordersMatched,
        int customersMade,
        int productsMade,
        long rowsRepeated,
        List<Reason> reasons,
        List<Problem> problems,
        String startedByName,
        Instant createdAt,
        Instant finishedAt) {
    /// Rows of a file and their money, which is quantity times price, exact.
    public record File(
            String name,
            long rowsRead,
            long rowsImported,
            long rowsKnown,
            long rowsReported,
            BigDecimal moneyRead,
            BigDecimal moneyImported,
            BigDecimal moneyKnown,
            BigDecimal moneyReported) {
        static final File NOTHING =
                new File(null, 0, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        File plus(File other) {
            return new File(
                    name,
                    rowsRead + other.rowsRead,
                    rowsImported + other.rowsImported,
                    rowsKnown + other.rowsKnown,
                    rowsReported + other.rowsReported,
                    moneyRead.add(other.moneyRead),
                    moneyImported.add(other.moneyImported),
                    moneyKnown.add(other.moneyKnown),
                    moneyReported.add(other.moneyReported));
        }
    }

    /// @param sentence in the reader's language
    public record Reason(String code, String sentence, long rows, BigDecimal money) {}

    /// @param row as a spreadsheet counts; null when the whole file is meant
    public record Problem(String file, Long row, String code, String detail) {}

    /// A row that was not imported.
    ///
    /// @param reason a sentence in the reader's language
    /// @param money quantity times price, in the import's currency
    /// @param raw the row as it is in the file, as CSV
    public record ReportedRow(String file, long row, String code, String reason, BigDecimal money, String raw) {}
}
