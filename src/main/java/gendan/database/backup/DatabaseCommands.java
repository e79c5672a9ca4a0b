package gendan.database.backup;

import gendan.configuration.StartFailure;
import gendan.database.DataSettings;
import gendan.database.DatabaseAddress;
import gendan.database.DatabaseSettings;
import gendan.database.ExternalDatabase;
import gendan.database.LocalPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;

/// The words of the command line that work on the database and end: `gendan backup FILE`,
/// `gendan restore FILE [--replace]`, `gendan version`. Settings are read as the program reads them.
public final class DatabaseCommands {

    private static final Logger log = LoggerFactory.getLogger(DatabaseCommands.class);
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;
    private static final String REPLACE = "--replace";

    private final PrintStream out;
    private final PrintStream err;

    DatabaseCommands(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /// Whether the first word is one of these commands.
    public static boolean knows(String word) {
        return Set.of("backup", "restore", "version").contains(word);
    }

    /// @return the code to exit with: 0 done, 1 refused or failed, 2 wrongly used
    public static int run(String[] arguments) {
        return new DatabaseCommands(System.out, System.err).execute(arguments);
    }

    int execute(String[] arguments) {
        var words =
                Arrays.stream(arguments).filter(word -> !word.startsWith("--")).toList();
        boolean replace = Arrays.asList(arguments).contains(REPLACE);
        try {
            return switch (words.getFirst()) {
                case "version" -> version();
                case "backup" -> words.size() == 2 && !replace ? backup(Path.of(words.get(1)), arguments) : usage();
                case "restore" -> words.size() == 2 ? restore(Path.of(words.get(1)), replace, arguments) : usage();
                default -> usage();
            };
        } catch (StartFailure | BackupFailure e) {
            log.debug("The command failed", e);
            err.println(e.getMessage());
            return FAILED;
        }
    }

    private int version() {
        out.println("Gendan " + ProgramVersion.current());
        return DONE;
    }

    private int usage() {
        err.println("gendan backup FILE | gendan restore FILE [--replace] | gendan version");
        return WRONG_USE;
    }

    private int backup(Path file, String[] arguments) {
        var summary = with(arguments, false, database -> new BackUp(Clock.systemUTC()).run(database, file));
        out.printf(
                "Backed up %,d rows of %d tables to %s (%,d KB). 已备份 %2$d 张表、%1$,d 行到 %3$s。%n",
                summary.rows(), summary.tables(), file, (summary.fileBytes() + 1023) / 1024);
        return DONE;
    }

    private int restore(Path file, boolean replace, String[] arguments) {
        // a bad file is refused before a database is made for it
        try (BackupArchive archive = BackupArchive.open(file)) {
            var summary = with(arguments, true, database -> new Restore().run(database, archive, replace));
            out.printf(
                    "Restored %,d rows of %d tables, as they were on %s in Gendan %s. 已恢复 %2$d 张表、%1$,d 行。%n",
                    summary.rows(), summary.tables(), summary.madeAt(), summary.programVersion());
            return DONE;
        }
    }

    /// Works on the company's database, on the built-in one that a running Gendan has started, or starts that one for
    /// as long as it takes.
    private <T> T with(String[] arguments, boolean writes, Function<DatabaseAddress, T> work) {
        try (var settings = settings(arguments)) {
            var database = settings.getBean(DatabaseSettings.class);
            Path directory = settings.getBean(DataSettings.class).postgres();
            if (!database.url().isBlank()) {
                var address = DatabaseAddress.parse(database.url(), database.user(), database.password());
                new ExternalDatabase(address).check(database.patience());
                return work.apply(address);
            }
            Optional<DatabaseAddress> running = writes ? Optional.empty() : running(directory);
            if (running.isPresent()) {
                new ExternalDatabase(running.get()).check(database.patience());
                return work.apply(running.get());
            }
            if (!writes && !Files.exists(directory)) {
                throw new BackupFailure(BackupProblem.NOTHING_TO_BACK_UP, directory);
            }
            OptionalInt port = database.port() == 0 ? OptionalInt.empty() : OptionalInt.of(database.port());
            try (var own = LocalPostgres.start(directory, port)) {
                return work.apply(own.address());
            }
        }
    }

    private static Optional<DatabaseAddress> running(Path directory) {
        try {
            return LocalPostgres.running(directory);
        } catch (IOException e) {
            throw new BackupFailure(e, BackupProblem.NOTHING_TO_BACK_UP, directory);
        }
    }

    private static ConfigurableApplicationContext settings(String[] arguments) {
        String[] options = Arrays.stream(arguments)
                .filter(word -> word.startsWith("--") && !word.equals(REPLACE))
                .toArray(String[]::new);
        SpringApplication application = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("logging.level.root=warn")
                .build();
        return application.run(options);
    }

    @EnableConfigurationProperties({DatabaseSettings.class, DataSettings.class})
    static class Settings {}
}
