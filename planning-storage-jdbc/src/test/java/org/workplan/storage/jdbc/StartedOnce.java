package org.workplan.storage.jdbc;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What is started by the first test that asks for it, and shared by the others. If the start fails, all tests fail with its cause, and nothing is started
 * again.
 *
 * @param <T> what is started
 */
final class StartedOnce<T> {
    private final Callable<T> start;
    private @Nullable T started;
    private @Nullable Throwable failure;

    StartedOnce(Callable<T> start) {
        this.start = start;
    }

    synchronized T get() {
        if (failure == null && started == null) {
            try {
                started = start.call();
            } catch (Exception | Error thrown) {
                failure = thrown;
            }
        }
        if (failure instanceof RuntimeException skipped) {
            throw skipped;
        }
        if (started == null) {
            throw new IllegalStateException("The server did not start: " + failure, failure);
        }
        return started;
    }
}
