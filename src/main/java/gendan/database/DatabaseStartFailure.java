package gendan.database;

import gendan.configuration.StartFailure;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The database cannot be used; the message is one line that says what to do.
public final class DatabaseStartFailure extends StartFailure {

    private static final int MAY_PASS = 75; // as sysexits.h
    private static final long FULL_BELOW_BYTES = 1 << 20;

    private static final Pattern COMPLAINT =
            Pattern.compile("(FATAL|PANIC|error): *|LOG: *(?=invalid|unrecognized|syntax error|parameter )");

    private final DatabaseProblem problem;

    DatabaseStartFailure(DatabaseProblem problem, Object... values) {
        this(null, problem, values);
    }

    DatabaseStartFailure(Throwable cause, DatabaseProblem problem, Object... values) {
        super(problem.line(values), cause);
        this.problem = problem;
    }

    /// What may pass by itself is worth another start; the rest is as wrong settings are.
    @Override
    public int getExitCode() {
        return switch (problem) {
            case UNREACHABLE, IN_USE, DISK_FULL, PORT_TAKEN, SERVER_FAILED -> MAY_PASS;
            case OTHER_VERSION,
                    NO_PERMISSION,
                    NO_PROGRAMS,
                    ROOT_REFUSED,
                    BAD_ADDRESS,
                    WRONG_PASSWORD,
                    NO_SUCH_DATABASE,
                    TOO_OLD,
                    WRONG_ENCODING,
                    LACKS_RIGHTS,
                    NEWER_THAN_PROGRAM,
                    MIGRATION_FAILED -> super.getExitCode();
        };
    }

    /// Which of the known problems it is.
    public DatabaseProblem problem() {
        return problem;
    }

    /// What went wrong while a file under `directory` was written or read.
    static DatabaseStartFailure of(IOException e, Path directory) {
        String said = String.valueOf(e.getMessage());
        if (saysFull(said) || diskIsFull(directory)) {
            return new DatabaseStartFailure(e, DatabaseProblem.DISK_FULL, directory, megabytesLeft(directory));
        }
        if (e instanceof AccessDeniedException || saysDenied(said)) {
            Object where = e instanceof FileSystemException file && file.getFile() != null ? file.getFile() : directory;
            return noPermission(where);
        }
        return new DatabaseStartFailure(e, DatabaseProblem.SERVER_FAILED, directory, said, "-");
    }

    /// What one of PostgreSQL's programs meant by what it printed before it gave up.
    static DatabaseStartFailure of(String said, Path directory) {
        if (saysFull(said) || diskIsFull(directory)) {
            return new DatabaseStartFailure(DatabaseProblem.DISK_FULL, directory, megabytesLeft(directory));
        }
        if (said.contains("could not bind") || said.contains("could not create any TCP/IP sockets")) {
            return new DatabaseStartFailure(DatabaseProblem.PORT_TAKEN, "-");
        }
        if (said.contains("cannot be run as root") || said.contains("execution of the PostgreSQL server is not")) {
            return new DatabaseStartFailure(DatabaseProblem.ROOT_REFUSED);
        }
        if (saysDenied(said)) {
            return noPermission(directory);
        }
        return new DatabaseStartFailure(
                DatabaseProblem.SERVER_FAILED, directory, lastComplaint(said), directory.resolve("cluster/log"));
    }

    private static DatabaseStartFailure noPermission(Object where) {
        return new DatabaseStartFailure(DatabaseProblem.NO_PERMISSION, where, System.getProperty("user.name"));
    }

    private static boolean saysFull(String said) {
        return said.contains("No space left")
                || said.contains("Disk quota exceeded")
                || said.contains("Check free disk space"); // PostgreSQL's hint when a page was written in part
    }

    private static boolean saysDenied(String said) {
        return said.contains("Permission denied")
                || said.contains("Read-only file system")
                || said.contains("wrong ownership")
                || said.contains("Operation not permitted");
    }

    private static boolean diskIsFull(Path directory) {
        try {
            return Files.getFileStore(directory).getUsableSpace() < FULL_BELOW_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    private static String megabytesLeft(Path directory) {
        try {
            return String.valueOf(Files.getFileStore(directory).getUsableSpace() >> 20);
        } catch (IOException e) {
            return "?";
        }
    }

    /// The last fatal line; before it, what a settings file was found wrong with.
    private static String lastComplaint(String said) {
        List<String> lines = said.lines().filter(line -> !line.isBlank()).toList();
        List<String> complaints = lines.stream()
                .filter(line -> COMPLAINT.matcher(line).find())
                .map(line -> COMPLAINT.split(line, 2)[1])
                .distinct()
                .toList();
        if (complaints.isEmpty()) {
            return lines.isEmpty() ? "it said nothing" : lines.getLast();
        }
        return complaints.size() > 1 && complaints.getLast().contains("contains errors")
                ? complaints.get(complaints.size() - 2)
                : complaints.getLast();
    }
}
