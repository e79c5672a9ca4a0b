package gendan.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.springframework.transaction.TransactionSystemException;

/// Tells whether a failure is the database's silence: it is being started again, or the way to it is cut. That is
/// nobody's mistake, passes by itself, and is answered with 503.
final class DatabaseSilence {
    /// Connection failures; ended or not accepted by the server while it stops, starts or recovers; no connection left.
    private static final String STATES = "08.*|57P0[1-4]|53300";

    private DatabaseSilence() {}

    static boolean isIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // a transaction that can be neither kept nor taken back has lost its connection
            if (cause instanceof TransactionSystemException && cause.getCause() instanceof SQLException) {
                return true;
            }
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException sql
                            && sql.getSQLState() != null
                            && sql.getSQLState().matches(STATES)) {
                return true;
            }
        }
        return false;
    }
}
