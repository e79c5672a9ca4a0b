package gendan.integration.onlineretail;

import gendan.integration.ImportFile;
import gendan.integration.ImportQueries;
import gendan.integration.ImportQueue;
import gendan.integration.ImportRunStore;
import gendan.integration.ImportStatus;
import gendan.integration.ImportView;
import gendan.kernel.Actor;
import gendan.kernel.Ids;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;

/// The word `import-online-retail FILE…` of the command line.
public final class ImportCommand {
    private static final String WORD = "import-online-retail";
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private final PrintStream out;
    private final PrintStream err;

    ImportCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /// Whether the first word is this command.
    public static boolean knows(String word) {
        return WORD.equals(word);
    }

    /// @param program starts the program with those options; closed at the end
    /// @return the code to exit with: 0 done, 1 refused or failed, 2 wrongly used
    public static int run(String[] arguments, Function<String[], ConfigurableApplicationContext> program) {
        return new ImportCommand(System.out, System.err).execute(arguments, program);
    }

    int execute(String[] arguments, Function<String[], ConfigurableApplicationContext> program) {
        List<ImportFile> files = new ArrayList<>();
        for (String word : Arrays.asList(arguments).subList(1, arguments.length)) {
            if (!word.startsWith("--")) {
                Path path = Path.of(word);
                if (!Files.isReadable(path) || Files.isDirectory(path)) {
                    err.println("Cannot read " + path + " 无法读取该文件");
                    return FAILED;
                }
                files.add(new ImportFile(files.size(), path.getFileName().toString(), path));
            }
        }
        if (files.isEmpty()) {
            err.println("gendan " + WORD + " FILE…  (CSV, CSV.GZ, XLSX)");
            return WRONG_USE;
        }
        String[] options =
                Arrays.stream(arguments).filter(word -> word.startsWith("--")).toArray(String[]::new);
        try (ConfigurableApplicationContext gendan = program.apply(options)) {
            return report(run(gendan, files));
        }
    }

    private static ImportView run(ConfigurableApplicationContext gendan, List<ImportFile> files) {
        UUID runId = gendan.getBean(Ids.class).next();
        gendan.getBean(ImportRunStore.class)
                .open(Actor.SYSTEM, runId, ImportOnlineRetail.KIND, RetailParties.CURRENCY, files);
        var importOnlineRetail = gendan.getBean(ImportOnlineRetail.class);
        gendan.getBean(ImportQueue.class).perform(runId, () -> importOnlineRetail.run(Actor.SYSTEM, runId, files));
        return gendan.getBean(ImportQueries.class).view(Actor.SYSTEM, runId);
    }

    private int report(ImportView view) {
        for (ImportView.File file : view.files()) {
            print(file.name(), file);
        }
        print("Σ", view.total());
        out.printf(
                "%,d orders, %,d credit notes, %,d customers, %,d products made;"
                        + " %,d returned lines found in %,d orders%n",
                view.ordersMade(),
                view.returnsMade(),
                view.customersMade(),
                view.productsMade(),
                view.linesMatched(),
                view.ordersMatched());
        view.reasons().forEach(reason -> out.printf("  %,d × %s%n", reason.rows(), reason.sentence()));
        if (view.problems() != null) {
            view.problems()
                    .forEach(problem -> err.println(problem.file() + (problem.row() == null ? "" : ":" + problem.row())
                            + " " + problem.detail()));
        }
        if (view.status() != ImportStatus.DONE) {
            err.println(view.status() + " " + view.importId());
        }
        return view.status() == ImportStatus.DONE ? DONE : FAILED;
    }

    private void print(String name, ImportView.File count) {
        out.printf(
                "%s: rows %,d = imported %,d + known %,d + reported %,d; money %s = %s + %s + %s%n",
                name,
                count.rowsRead(),
                count.rowsImported(),
                count.rowsKnown(),
                count.rowsReported(),
                count.moneyRead().toPlainString(),
                count.moneyImported().toPlainString(),
                count.moneyKnown().toPlainString(),
                count.moneyReported().toPlainString());
    }
}
