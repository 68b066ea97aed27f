package org.workplan.storage;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What came of reading: a value, failures, or both when parts of the input could be handled and others could not.
 *
 * @param value what could be read; empty if nothing could
 * @param failures what could not; empty if all could
 * @param <T> the type of the value
 */
public record Loaded<T>(Optional<T> value, ImmutableList<Failure> failures) {

    /**
     * Obtains the value of input that must be whole.
     *
     * @return the value
     * @throws IllegalStateException if anything could not be read, naming every failure
     */
    public T orThrow() {
        if (value.isEmpty() || !failures.isEmpty()) {
            throw new IllegalStateException(
                    String.join("\n", failures.stream().map(Failure::toString).toList()));
        }
        return value.get();
    }
}
