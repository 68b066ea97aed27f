package org.workplan.storage.json.shape;

import java.util.Optional;

/** Carries a problem out of a value that cannot be read; caught by whatever is around it, so that the rest is read and reported too. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Problem> problem;

    /** A problem to be noted by whoever catches this. */
    ProblemException(Problem problem) {
        super(problem.toString(), null, false, false);
        this.problem = Optional.of(problem);
    }

    /** Problems that have been noted already make a value unusable. */
    ProblemException() {
        super("noted", null, false, false);
        this.problem = Optional.empty();
    }

    Optional<Problem> problem() {
        return problem;
    }
}
