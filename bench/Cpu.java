import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Processor time of processes, from /proc: user and system, in milliseconds.
final class Cpu {
    private static final long MILLIS_PER_TICK = 10;

    private Cpu() {}

    /// Of one process with all its threads.
    static double of(long pid) {
        String[] stat = stat(pid);
        return stat == null ? 0 : ticks(stat, 11, 12) * MILLIS_PER_TICK;
    }

    /// Of the database server: the postmaster, those of its children that have ended, and those that run.
    static double ofPostgres(long postmaster) {
        String[] stat = stat(postmaster);
        double sum = stat == null ? 0 : ticks(stat, 11, 12, 13, 14) * MILLIS_PER_TICK;
        for (long child : children(postmaster)) {
            sum += of(child);
        }
        return sum;
    }

    private static List<Long> children(long parent) {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .map(Long::valueOf)
                    .filter(pid -> {
                        String[] stat = stat(pid);
                        return stat != null && Long.parseLong(stat[1]) == parent;
                    })
                    .toList();
        } catch (IOException failure) {
            return List.of();
        }
    }

    private static long ticks(String[] stat, int... fields) {
        long sum = 0;
        for (int field : fields) {
            sum += Long.parseLong(stat[field]);
        }
        return sum;
    }

    /// The fields behind the command's name: 0 is the state, 1 the parent, 11 and 12 the user and system time.
    private static String[] stat(long pid) {
        try {
            String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (IOException gone) {
            return null;
        }
    }
}
