package org.workplan.rule;

/** Takes what a scope shows. */
interface Visit<U> {

    /** Takes one thing. */
    void found(U subject);

    /** Takes that one thing could not be made. */
    default void failed(Object key, RuntimeException exception) {
        throw exception;
    }
}
