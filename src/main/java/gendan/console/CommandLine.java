package gendan.console;

import gendan.configuration.EditDistance;
import gendan.database.backup.DatabaseCommands;
import gendan.integration.onlineretail.ImportCommand;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The words of the command line: `gendan` alone serves, the others do one thing and end.
///
/// Settings are given to each of them in the same way, `--gendan.data.dir=…` among them.
public final class CommandLine {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;

    private final Class<?> program;
    private final PrintStream out;
    private final PrintStream err;

    CommandLine(Class<?> program, PrintStream out, PrintStream err) {
        this.program = program;
        this.out = out;
        this.err = err;
    }

    /// Does what the first word says. Serving goes on after the return; the other words end the program with their
    /// code: 0 done, 1 refused or failed, 2 wrongly used.
    public static void run(Class<?> program, String[] arguments) {
        boolean serves = arguments.length == 0 || arguments[0].startsWith("--") || arguments[0].equals("serve");
        if (serves) {
            SpringApplication.run(program, options(arguments));
        } else {
            System.exit(new CommandLine(program, System.out, System.err).execute(arguments));
        }
    }

    int execute(String[] arguments) {
        Word word = Word.of(arguments[0]);
        if (word == null) {
            err.println(unknown(arguments[0]));
            return WRONG_USE;
        }
        return switch (word) {
            case SERVE, HELP -> help();
            case BACKUP, RESTORE, VERSION -> DatabaseCommands.run(arguments);
            case IMPORT_ONLINE_RETAIL -> ImportCommand.run(arguments, this::start);
            case CHECK_LEDGER -> new LedgerCheck(out).run(() -> start(options(arguments)));
        };
    }

    private int help() {
        for (Word word : Word.values()) {
            out.printf("gendan %-32s %s  %s%n", word.usage(), word.english(), word.chinese());
        }
        return DONE;
    }

    private static String unknown(String typed) {
        Word nearest = Arrays.stream(Word.values())
                .min(Comparator.comparingInt(word -> EditDistance.between(word.spelling(), typed)))
                .orElseThrow();
        return "gendan: unknown word %1$s, the nearest is %2$s; gendan help lists all. 未知的命令 %1$s，最接近的是 %2$s；gendan help 列出全部。"
                .formatted(typed, nearest.spelling());
    }

    /// The program without its web server, for as long as a word takes.
    private ConfigurableApplicationContext start(String[] options) {
        return new SpringApplicationBuilder(program)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                // what goes wrong is told in one line by OneLineReport
                .properties("logging.level.root=error", "logging.level.org.springframework=off")
                .run(options);
    }

    private static String[] options(String[] arguments) {
        return Arrays.stream(arguments).filter(word -> word.startsWith("--")).toArray(String[]::new);
    }
}
