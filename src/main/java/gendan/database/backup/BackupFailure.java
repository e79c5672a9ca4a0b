package gendan.database.backup;

/// A backup or restore that was refused or failed; the message is one line that says what to do.
public final class BackupFailure extends RuntimeException {

    private final BackupProblem problem;

    BackupFailure(BackupProblem problem, Object... values) {
        this(null, problem, values);
    }

    BackupFailure(Throwable cause, BackupProblem problem, Object... values) {
        super(problem.line(values).replaceAll("\\s*\\R\\s*", " "), cause);
        this.problem = problem;
    }

    public BackupProblem problem() {
        return problem;
    }
}
