package casebound.problem;

/** A {@link Problem} on its way to a person. The message is the code alone, so that it can be logged. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code().name());
        this.problem = problem;
    }

    /** With what caused it; a cause may hold paths, so it is never printed to a log. */
    public ProblemException(Problem problem, Throwable cause) {
        super(problem.code().name(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
