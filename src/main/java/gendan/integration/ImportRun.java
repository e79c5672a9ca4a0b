package gendan.integration;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/// What an import has done so far, as it is added to its row with each batch.
///
/// @param files what became of the rows of each file that the batch touched
public record ImportRun(
        UUID id,
        int ordersMade,
        int ordersExtended,
        int returnsMade,
        int returnsExtended,
        int customersMade,
        int productsMade,
        long rowsRepeated,
        List<FileCount> files) {
    /// Rows and money of one file. A known row came with an earlier run, or with another file of this one.
    public static final class FileCount {
        private final int fileNo;
        private long imported;
        private long known;
        private long reported;
        private BigDecimal moneyImported = BigDecimal.ZERO;
        private BigDecimal moneyKnown = BigDecimal.ZERO;
        private BigDecimal moneyReported = BigDecimal.ZERO;

        public FileCount(int fileNo) {
            this.fileNo = fileNo;
        }

        public void imported(BigDecimal money) {
            imported++;
            moneyImported = moneyImported.add(money);
        }

        public void known(BigDecimal money) {
            known++;
            moneyKnown = moneyKnown.add(money);
        }

        public void reported(BigDecimal money) {
            reported++;
            moneyReported = moneyReported.add(money);
        }

        int fileNo() {
            return fileNo;
        }

        long rowsImported() {
            return imported;
        }

        long rowsKnown() {
            return known;
        }

        long rowsReported() {
            return reported;
        }

        BigDecimal moneyImported() {
            return moneyImported;
        }

        BigDecimal moneyKnown() {
            return moneyKnown;
        }

        BigDecimal moneyReported() {
            return moneyReported;
        }

        long rows() {
            return imported + known + reported;
        }
    }
}
