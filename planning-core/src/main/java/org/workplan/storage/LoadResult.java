package org.workplan.storage;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The result of reading: a value, failures, or both when parts of the input could be handled and others could not.
 *
 * @param value what could be read; empty if nothing could
 * @param failures what could not; empty if all could
 * @param <T> the type of the value
 */
public record LoadResult<T>(Optional<T> value, ImmutableList<Failure> failures) {

    private static final int NAMED = 20;

    /**
     * Checks the values.
     *
     * @throws NullPointerException if a value is null
     * @throws IllegalArgumentException if there is neither a value nor a failure
     */
    public LoadResult {
        requirePresent("value", value);
        requirePresent("failures", failures);
        checkArgument(
                value.isPresent() || !failures.isEmpty(),
                "The argument failures is empty, and so is value. Say what could not be read.");
    }

    /**
     * {@return the value of input that must be whole}
     *
     * @throws IllegalStateException if anything could not be read; names the first twenty failures and the number of the others
     */
    public T orThrow() {
        if (value.isEmpty() || !failures.isEmpty()) {
            throw new IllegalStateException(described());
        }
        return value.get();
    }

    private String described() {
        String named = failures.stream().limit(NAMED).map(Failure::toString).collect(Collectors.joining("\n"));
        int more = failures.size() - NAMED;
        return more > 0 ? named + "\n... and " + more + " more" : named;
    }
}
