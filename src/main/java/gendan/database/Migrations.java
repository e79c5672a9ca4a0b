package gendan.database;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Brings the database to this program's version: all scripts under `db/migration`, in the order of their numbers,
/// recorded in one history in schema `platform`.
public final class Migrations {

    /// Where the scripts are on the class path, in one folder for each module; a module's scripts make things in the
    /// schema of that name only.
    public static final String FOLDER = "db/migration";

    static void configure(FluentConfiguration configuration) {
        configuration
                .locations("classpath:" + FOLDER)
                .schemas("platform")
                .defaultSchema("platform")
                .createSchemas(true)
                .outOfOrder(true)
                .placeholderReplacement(false) // a restore runs the scripts as they stand
                .validateMigrationNaming(true)
                .cleanDisabled(true);
    }

    /// A Flyway outside of Spring, for restoring.
    public static Flyway flyway(DatabaseAddress address) {
        FluentConfiguration configuration = Flyway.configure();
        configure(configuration);
        configuration.dataSource(address.jdbcUrl(), address.user(), address.password());
        return configuration.load();
    }

    /// @throws DatabaseStartFailure when the database is newer than the program, or a step fails
    public static void migrate(Flyway flyway) {
        refuseNewer(flyway);
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new DatabaseStartFailure(e, DatabaseProblem.MIGRATION_FAILED, reason(e));
        }
    }

    /// A migration that was applied and that this program does not have was made by a newer one.
    private static void refuseNewer(Flyway flyway) {
        MigrationInfo[] all = flyway.info().all();
        var unknown = Arrays.stream(all)
                .filter(each -> each.getState().isApplied() && !each.getState().isResolved())
                .filter(each -> each.getVersion() != null)
                .reduce((first, second) -> second);
        if (unknown.isPresent()) {
            String newestKnown = Arrays.stream(all)
                    .filter(each -> each.getState().isResolved() && each.getVersion() != null)
                    .map(each -> each.getVersion().toString())
                    .reduce((first, second) -> second)
                    .orElse("-");
            throw new DatabaseStartFailure(
                    DatabaseProblem.NEWER_THAN_PROGRAM,
                    unknown.get().getVersion().toString(),
                    newestKnown);
        }
    }

    private static String reason(FlywayException e) {
        return e.getCause() == null
                ? String.valueOf(e.getMessage())
                : e.getCause().getMessage();
    }

    private Migrations() {}
}
