package org.workplan.architecture.bad;

/** Breaks: no generic exceptions. */
public final class ThrowsAnything {

    void fail() {
        throw new RuntimeException("something");
    }
}
