package org.workplan.examples.web;

/** A request that cannot be answered as it stands. The message says what was given and what to do. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    Refused(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }

    String told() {
        return String.valueOf(getMessage());
    }
}
