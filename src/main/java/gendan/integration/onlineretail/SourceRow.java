package gendan.integration.onlineretail;

import gendan.kernel.Violation;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/// One row of an Online Retail file in one spelling, whatever the file's.
///
/// @param row as a spreadsheet counts
/// @param raw the cells as they are in the file
/// @param problem why it cannot be read; then only the invoice, and whatever could be read, is there
/// @param invoice number in upper case; null when there is none
/// @param stockCode in upper case: codes that differ by case only name the same article
/// @param quantity negative in cancellations
/// @param at local time in London
/// @param unitPrice in GBP
/// @param customer digits; null when unknown
record SourceRow(
        int fileNo,
        long row,
        String[] raw,
        Violation problem,
        String invoice,
        String stockCode,
        String description,
        BigDecimal quantity,
        LocalDateTime at,
        BigDecimal unitPrice,
        String customer,
        String country) {
    boolean isReadable() {
        return problem == null;
    }

    /// Quantity times price, exact; zero where one of them cannot be read.
    BigDecimal money() {
        return quantity == null || unitPrice == null ? BigDecimal.ZERO : quantity.multiply(unitPrice);
    }

    boolean isFree() {
        return unitPrice.signum() == 0;
    }

    /// What this row and its copies have in common, for good: stored ids are made of it.
    ///
    /// @param copy 1 for the first of equal rows in a file, 2 for the second …
    long identity(int copy) {
        long hash = 0xCBF29CE484222325L;
        hash = mix(hash, invoice);
        hash = mix(hash, stockCode);
        hash = mix(hash, description);
        hash = mix(hash, quantity.stripTrailingZeros().toPlainString());
        hash = mix(hash, at.toString());
        hash = mix(hash, unitPrice.stripTrailingZeros().toPlainString());
        hash = mix(hash, customer);
        hash = mix(hash, country);
        return mix(hash, Integer.toString(copy));
    }

    /// FNV-1a over the characters and a separator.
    private static long mix(long start, String text) {
        long hash = start;
        if (text != null) {
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
            }
        }
        return (hash ^ 0x1F) * 0x100000001B3L;
    }
}
