package gendan.ordering;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How orders are taken and carried on.
///
/// @param shortStock what happens to lines without enough stock: BACK_ORDER or REFUSE; default BACK_ORDER
/// @param numberPrefix in front of order numbers, up to 6 letters; default SO
/// @param receiptDays days after shipping until a receipt is taken as confirmed, 1 to 365; default 10
/// @param completionDays days after the last receipt until a settled order is completed, 0 to 365; default 7
/// @param archiveDays days after completion or cancellation until an order is archived, 1 to 3650; default 180
@ConfigurationProperties("gendan.ordering")
public record OrderSettings(
        @DefaultValue("BACK_ORDER") ShortStock shortStock,
        @DefaultValue("SO") String numberPrefix,
        @DefaultValue("10") int receiptDays,
        @DefaultValue("7") int completionDays,
        @DefaultValue("180") int archiveDays) {
    /// What to do when stock does not reach.
    public enum ShortStock {
        /// The order is taken; what is missing waits as a back order.
        BACK_ORDER,
        /// The order is refused.
        REFUSE
    }

    public OrderSettings {
        if (!numberPrefix.matches("[A-Z]{1,6}")) {
            throw new IllegalArgumentException(
                    "gendan.ordering.number-prefix: 1 to 6 capital letters, not " + numberPrefix);
        }
        between("receipt-days", receiptDays, 1, 365);
        between("completion-days", completionDays, 0, 365);
        between("archive-days", archiveDays, 1, 3650);
    }

    private static void between(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "gendan.ordering." + key + ": " + least + " to " + most + " days, not " + value);
        }
    }
}
