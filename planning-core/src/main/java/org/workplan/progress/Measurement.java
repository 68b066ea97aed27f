package org.workplan.progress;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.workplan.plan.Indicator;
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

    /** {@return the id} */
    RecordId id();

    /** {@return what was counted} */
    PartId indicator();

    /** {@return the day or the period that the value is for; one day for a single observation} */
    DatePeriod observed();

    /** {@return what was seen} */
    Observation value();

    /**
     * {@return the member of a group that the value is for: a representative, a school, a client under a pseudonym; empty when the value is for the
     * whole}
     */
    Optional<PartId> subject();

    /** {@return properties that filters ask for: outlet-level, kind; empty if there are none} */
    ImmutableMap<String, String> tags();

    /** {@return whether it is something that happened or a statement about its days; empty where its indicator says so, or its days do: one day is an occurrence} */
    Optional<Indicator.ReportKind> reportKind();

    /** {@return references to what proves it: an article, a register; empty if there are none} Measurements that share one share evidence. */
    ImmutableList<String> evidence();

    /** {@return who reported it; empty when not known} */
    Optional<String> reporter();

    /** {@return when it became known; empty for a value that counts as always known} */
    Optional<Instant> recordedAt();

    /** {@return the measurement that this one supersedes; empty for a first report} */
    Optional<RecordId> corrects();

    /** {@return how far the value has been approved; empty where nobody approves values} */
    Optional<Approval> approval();

    /** {@return values that this version of the library does not know, kept unread; empty if there are none} */
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

    /** {@return the measurement, edited through a builder that holds all of its values} */
    default Measurement with(Consumer<Builder> edit) {
        requirePresent("edit", edit);
        Builder builder = builder().from(this);
        edit.accept(builder);
        return builder.build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Measurement}. */
    final class Builder extends ImmutableMeasurement.Builder {
        Builder() {}

        /** Sets the id. */
        public Builder id(String id) {
            return id(RecordId.of(requirePresent("id", id)));
        }

        /** Sets the indicator by its id. */
        public Builder indicator(String indicator) {
            return indicator(PartId.of(requirePresent("indicator", indicator)));
        }

        /** Sets the subject by its id. */
        public Builder subject(String subject) {
            return subject(PartId.of(requirePresent("subject", subject)));
        }
    }

    /** How far a reported value has been approved. Which states count is a policy of whoever assesses. */
    enum Approval {
        /** Being written. */
        DRAFT,
        /** Handed in. */
        SUBMITTED,
        /** Accepted. */
        APPROVED,
        /** Sent back. */
        REJECTED
    }
}
