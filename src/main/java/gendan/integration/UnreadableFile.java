package gendan.integration;

/// A file that cannot be read to its end. Nothing of it is used.
public final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RowProblem problem;

    public UnreadableFile(RowProblem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    public RowProblem problem() {
        return problem;
    }
}
