package org.workplan.examples.console;

/** Input that a command cannot go on with: one message, status 2. */
final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadInput(String message) {
        super(message);
    }
}
