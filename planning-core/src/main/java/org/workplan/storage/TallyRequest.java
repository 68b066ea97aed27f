package org.workplan.storage;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.workplan.plan.Indicator;
import org.workplan.plan.Plan;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Measurement;
import org.workplan.value.DatePeriod;
import org.workplan.value.Dates;
import org.workplan.value.PartId;

/**
 * Which measurements of a plan are added up, and in which groups. Those that were corrected or withdrawn do not count. What only an assessment knows,
 * parts that are told besides their total, and evidence that was used elsewhere, is not looked at.
 */
@Value.Immutable
public sealed interface TallyRequest extends WithTallyRequest permits ImmutableTallyRequest {

    /** Everything that counts, one tally for each indicator. */
    TallyRequest ALL = builder().build();

    /** What tallies are told apart by, besides the indicator. */
    enum By {
        /** Of whom or what the measurements tell. */
        SUBJECT,
        /** The calendar month of the last day on which they were observed. */
        MONTH
    }

    /** {@return what is counted; empty for all} */
    ImmutableSet<PartId> indicators();

    /** {@return which tags measurements must have; empty for any measurements. A tag without values is had by none} */
    ImmutableMap<String, ImmutableSet<String>> tags();

    /** {@return when it was observed; empty for any time} */
    Optional<DatePeriod> observed();

    /** {@return when it has to have been known; what was recorded later does not count and corrects nothing; empty for all that is known now} */
    Optional<Instant> knownAt();

    /** {@return the states of approval that count; measurements without a state always count} */
    @Value.Default
    default ImmutableSet<Measurement.Approval> approvals() {
        return AssessmentPolicy.STANDARD.approvals();
    }

    /** {@return what tallies are told apart by} */
    ImmutableSet<By> by();

    /**
     * Checks the time. Called by the builder.
     *
     * @throws IllegalArgumentException if the year of {@link #knownAt} is not 1 to 9999
     */
    @Value.Check
    default void check() {
        knownAt().ifPresent(Dates::check);
    }

    /**
     * Asks for what an indicator counts: its measurements that pass its tag filter.
     *
     * @param plan the plan, whose ladders say which levels stand at or above another
     * @param indicator an indicator of the plan
     * @return the request, for all times and in one group
     */
    static TallyRequest of(Plan plan, Indicator indicator) {
        requirePresent("plan", plan, "indicator", indicator);
        return builder()
                .indicators(ImmutableSet.of(indicator.id()))
                .tags(CountedTags.of(plan, indicator.filter()))
                .build();
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds requests. */
    final class Builder extends ImmutableTallyRequest.Builder {
        Builder() {}
    }
}
