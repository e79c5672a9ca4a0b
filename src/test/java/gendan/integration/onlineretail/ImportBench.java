package gendan.integration.onlineretail;

import gendan.Gendan;
import gendan.database.Durability;
import gendan.database.LocalPostgres;
import gendan.integration.ImportFile;
import gendan.integration.ImportRunStore;
import gendan.kernel.Actor;
import gendan.kernel.Ids;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// Imports the files named on the command line into a new database with durable settings and prints lines per
/// second; then once more, to see what finding nothing new costs.
public final class ImportBench {
    private ImportBench() {}

    public static void main(String[] paths) throws Exception {
        List<ImportFile> files = new ArrayList<>();
        for (String path : paths) {
            files.add(new ImportFile(files.size(), Path.of(path).getFileName().toString(), Path.of(path)));
        }
        try (LocalPostgres database = LocalPostgres.temporary(Durability.FULL);
                ConfigurableApplicationContext gendan = SpringApplication.run(
                        Gendan.class,
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--spring.datasource.url=" + database.jdbcUrl(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--gendan.db.url=" + database.jdbcUrl(),
                        "--gendan.db.user=" + database.user(),
                        "--gendan.db.password=" + database.password())) {
            measure(gendan, database, "first", files);
            measure(gendan, database, "again", files);
        }
    }

    private static void measure(
            ConfigurableApplicationContext gendan, LocalPostgres database, String name, List<ImportFile> files)
            throws Exception {
        var runs = gendan.getBean(ImportRunStore.class);
        UUID run = gendan.getBean(Ids.class).next();
        runs.open(Actor.SYSTEM, run, ImportOnlineRetail.KIND, "GBP", files);
        double program = programSeconds();
        double server = databaseSeconds(database.pid());
        long start = System.nanoTime();
        gendan.getBean(ImportOnlineRetail.class).run(Actor.SYSTEM, run, files);
        double seconds = (System.nanoTime() - start) / 1e9;
        long rows = Survey.of(files).rows();
        System.out.printf(
                Locale.ROOT,
                "import %s: %,d lines in %.1f s, %,.0f lines/s; CPU seconds: program %.1f, database %.1f%n",
                name,
                rows,
                seconds,
                rows / seconds,
                programSeconds() - program,
                databaseSeconds(database.pid()) - server);
    }

    private static double programSeconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    /// Of the server and its processes, in Linux's hundredths of seconds.
    private static double databaseSeconds(long pid) {
        return ProcessHandle.of(pid).stream()
                        .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
                        .mapToLong(ImportBench::ticks)
                        .sum()
                / 100.0;
    }

    private static long ticks(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException gone) {
            return 0;
        }
    }
}
