package org.workplan.storage;

import static org.workplan.value.internal.Arguments.requireText;

/**
 * Input that could not be handled. The rest of the input goes on. Not a finding, which is about the plan, and not an exception, which is about the caller
 * or the machine.
 *
 * @param source the file, row or document
 * @param place where in it, such as {@code $.plan.tasks[3].due} or {@code line 4, column 7}
 * @param message a sentence with the value and the remedy
 */
public record Failure(String source, String place, String message) {

    /**
     * Checks the values.
     *
     * @throws NullPointerException if a value is null
     * @throws IllegalArgumentException if a text is blank
     */
    public Failure {
        requireText("source", source);
        requireText("place", place);
        requireText("message", message);
    }

    @Override
    public String toString() {
        return source + ", " + place + ": " + message;
    }
}
