package org.workplan.progress;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.workplan.value.DatePeriod;
import org.workplan.value.Dates;
import org.workplan.value.PartId;
import org.workplan.value.RecordId;

/**
 * What was seen: one dated value for one indicator. An append-only fact, never edited: a correction supersedes it, a withdrawal takes it
 * back, and both keep it readable as it was known before.
 */
@Value.Immutable
public sealed interface Measurement extends WithMeasurement permits ImmutableMeasurement {

    /**
     * Obtains the id.
     *
     * @return the id, unique in the log of a plan
     */
    RecordId id();

    /**
     * Obtains what was counted.
     *
     * @return the id of an indicator of the plan
     */
    PartId indicator();

    /**
     * Obtains the day or the period that the value is for.
     *
     * @return the period; one day for a single observation
     */
    DatePeriod observed();

    /**
     * Obtains what was seen.
     *
     * @return the value, or the reason why there is none
     */
    Observation value();

    /**
     * Obtains the member of a group that the value is for: a representative, a school, a client under a pseudonym.
     *
     * @return the subject; empty when the value is for the whole
     */
    Optional<PartId> subject();

    /**
     * Obtains properties that filters ask for: outlet-level, kind.
     *
     * @return values by name; empty if there are none
     */
    ImmutableMap<String, String> tags();

    /**
     * Obtains references to what proves it: an article, a register. Measurements that share one share evidence.
     *
     * @return the references; empty if there are none
     */
    ImmutableList<String> evidence();

    /**
     * Obtains who reported it.
     *
     * @return the reporter; empty when not known
     */
    Optional<String> reporter();

    /**
     * Obtains when it became known.
     *
     * @return the instant; empty for a value that counts as always known
     */
    Optional<Instant> recordedAt();

    /**
     * Obtains the measurement that this one supersedes.
     *
     * @return its id; empty for a first report
     */
    Optional<RecordId> corrects();

    /**
     * Obtains how far the value has been approved.
     *
     * @return the state; empty where nobody approves values
     */
    Optional<Approval> approval();

    /**
     * Obtains values that this version of the library does not know, kept unread.
     *
     * @return JSON text by JSON pointer; empty if there are none
     */
    ImmutableMap<String, String> extensions();

    /**
     * Checks the names of the tags. Called by the builder.
     *
     * @throws IllegalArgumentException if one holds half of a surrogate pair, which no document can carry
     */
    @Value.Check
    default void check() {
        recordedAt().ifPresent(Dates::check);
        tags().keySet()
                .forEach(tag -> checkArgument(
                        tag.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE),
                        "The tag \"%s\" of measurement %s holds half of a surrogate pair. Write whole characters.",
                        tag,
                        id()));
    }

    /**
     * Begins a new value.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Measurement}. */
    final class Builder extends ImmutableMeasurement.Builder {
        Builder() {}
    }
}
