package org.workplan.rule.engine;

import com.google.common.base.Throwables;

/** Takes what a scope shows. */
interface Visit<U> {

    /** Takes one thing. */
    void found(U subject);

    /** Takes that one thing could not be made; throws the fault on unless it is handled. */
    default void failed(Object key, Throwable fault) {
        Throwables.throwIfUnchecked(fault);
        throw new IllegalStateException(fault);
    }
}
