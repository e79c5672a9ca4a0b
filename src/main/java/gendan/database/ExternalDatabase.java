package gendan.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL that somebody else runs: looked at before anything relies on it.
public record ExternalDatabase(DatabaseAddress address) {

    private static final Logger log = LoggerFactory.getLogger(ExternalDatabase.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

    /// Starting up, recovering, or out of connections: may pass.
    private static final Set<String> PASSING = Set.of("57P03", "53300");

    /// @param patience how long to wait for an answer: database and program often start together
    /// @throws DatabaseStartFailure when it does not answer, refuses us, or is not what Gendan needs
    public void check(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try (Connection connection = address.connect()) {
                checkVersion(connection);
                checkEncoding(connection);
                checkRights(connection);
                return;
            } catch (SQLException e) {
                DatabaseStartFailure failure = failure(e);
                boolean mayPass = failure.problem() == DatabaseProblem.UNREACHABLE;
                if (!mayPass || System.nanoTime() > end) {
                    throw failure;
                }
                log.info("Waiting for PostgreSQL at {}: {}", address.place(), e.getMessage());
                LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
            }
        }
    }

    private DatabaseStartFailure failure(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        String said = String.valueOf(e.getMessage());
        if (state.startsWith("28") || (state.equals("08004") && said.contains("password"))) {
            return new DatabaseStartFailure(e, DatabaseProblem.WRONG_PASSWORD, address.place(), address.user());
        }
        if (state.equals("3D000")) {
            String name = address.place().substring(address.place().lastIndexOf('/') + 1);
            return new DatabaseStartFailure(e, DatabaseProblem.NO_SUCH_DATABASE, address.place(), name);
        }
        if (state.startsWith("08") || PASSING.contains(state)) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return new DatabaseStartFailure(
                    e,
                    DatabaseProblem.UNREACHABLE,
                    address.place(),
                    cause.getClass().getSimpleName() + ": " + cause.getMessage());
        }
        return new DatabaseStartFailure(e, DatabaseProblem.UNREACHABLE, address.place(), said);
    }

    private void checkVersion(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < PostgresPrograms.MAJOR_VERSION) {
            throw new DatabaseStartFailure(
                    DatabaseProblem.TOO_OLD,
                    address.place(),
                    connection.getMetaData().getDatabaseProductVersion());
        }
    }

    /// With character type C, Chinese characters count as punctuation and searches by part of a name find nothing.
    private void checkEncoding(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select pg_encoding_to_char(encoding), datctype
                          from pg_database
                         where datname = current_database()""")) {
            row.next();
            String characters = row.getString(2);
            if (!row.getString(1).equals("UTF8") || characters.equals("C") || characters.equals("POSIX")) {
                throw new DatabaseStartFailure(
                        DatabaseProblem.WRONG_ENCODING, address.place(), row.getString(1), characters);
            }
        }
    }

    private void checkRights(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select has_database_privilege(current_database(), 'CREATE'), current_user, current_database()")) {
            row.next();
            if (!row.getBoolean(1)) {
                throw new DatabaseStartFailure(
                        DatabaseProblem.LACKS_RIGHTS, address.place(), row.getString(2), row.getString(3));
            }
        }
    }
}
