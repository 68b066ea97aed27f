package org.workplan.storage;

import static com.google.common.base.Preconditions.checkArgument;

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
     * Checks the values.
     *
     * @throws NullPointerException if a value is null
     * @throws IllegalArgumentException if there is neither a value nor a failure
     */
    public Loaded {
        Arguments.requirePresent("value", value);
        Arguments.requirePresent("failures", failures);
        checkArgument(
                value.isPresent() || !failures.isEmpty(),
                "The argument failures is empty, and so is value. Say what could not be read.");
    }

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
