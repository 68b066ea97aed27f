package org.workplan.examples.console;

import com.google.common.collect.ImmutableList;

/** Input that a command cannot go on with: one message of one line or several, status 2. */
final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ImmutableList<String> lines;

    BadInput(String message) {
        this(ImmutableList.of(message));
    }

    BadInput(ImmutableList<String> lines) {
        super(String.join("\n", lines));
        this.lines = lines;
    }

    /** {@return the lines of the message; a line feed inside one of them is part of what it quotes} */
    ImmutableList<String> lines() {
        return lines;
    }
}
