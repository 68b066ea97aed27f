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
 * @param failures what could not; empty if all could. Of very many a reader lists some, and the last failure of the list gives the number of the others
 * @param failureCount how many there are: the size of the list, or more
 * @param <T> the type of the value
 */
public record LoadResult<T>(Optional<T> value, ImmutableList<Failure> failures, long failureCount) {

    private static final int NAMED = 20;

    /**
     * Checks the values.
     *
     * @throws NullPointerException if a value is null
     * @throws IllegalArgumentException if there is neither a value nor a failure, or the count is below the size of the list
     */
    public LoadResult {
        requirePresent("value", value);
        requirePresent("failures", failures);
        checkArgument(
                value.isPresent() || !failures.isEmpty(),
                "The argument failures is empty, and so is value. Say what could not be read.");
        checkArgument(
                failureCount >= failures.size(),
                "The argument failureCount is %s, and %s failures are listed. Count those that are not listed as well.",
                failureCount,
                failures.size());
    }

    /**
     * A result whose failures are all listed.
     *
     * @param value what could be read; empty if nothing could
     * @param failures what could not; empty if all could
     * @throws NullPointerException if a value is null
     * @throws IllegalArgumentException if there is neither a value nor a failure
     */
    public LoadResult(Optional<T> value, ImmutableList<Failure> failures) {
        this(value, requirePresent("failures", failures), failures.size());
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
        long more = failureCount - NAMED;
        return more > 0 ? named + "\n... and " + more + " more" : named;
    }
}
