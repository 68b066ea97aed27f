package org.workplan.storage.json.shape;

/** Carries out of a whole document that it is no JSON, or asks more of the machine than it may: nothing that was read of it counts. */
final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    UnreadableException(Problem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
