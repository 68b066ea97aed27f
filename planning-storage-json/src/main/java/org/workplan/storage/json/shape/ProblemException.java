package org.workplan.storage.json.shape;

import java.util.Optional;

/** Leaves a value that cannot be read; caught by the value around it, so that the rest is read and reported too. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<String> problem;

    /** Leaves a value for a reason that the catcher notes. */
    ProblemException(String problem) {
        super(problem, null, false, false);
        this.problem = Optional.of(problem);
    }

    /** Leaves a value for reasons that have been noted. */
    ProblemException() {
        super("noted", null, false, false);
        this.problem = Optional.empty();
    }

    /** {@return the reason to be noted at the current place; empty if all reasons have been noted} */
    Optional<String> problem() {
        return problem;
    }
}
