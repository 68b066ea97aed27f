package org.workplan.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.workplan.plan.Stage;
import org.workplan.value.Dates;
import org.workplan.value.PartId;
import org.workplan.value.RecordId;

/**
 * What people think: the ratings and words of one evaluator, or of one group of evaluators together, after a session or at the end.
 * Judgement, never mixed with arithmetic; append-only like measurements.
 */
@Value.Immutable
public sealed interface Evaluation extends WithEvaluation permits ImmutableEvaluation {

    /** {@return the id} */
    RecordId id();

    /** {@return whether it follows a session or sums up} */
    Stage stage();

    /** {@return the session that a stage evaluation is about; empty for a summary} */
    Optional<PartId> session();

    /** {@return the group of evaluators, in the words of the plan's design: "organizers"} */
    String group();

    /** {@return who of the group it was; empty for the group together} */
    Optional<String> evaluator();

    /** {@return the day} */
    LocalDate on();

    /** {@return the ratings; empty when only words were given} */
    ImmutableList<Rating> ratings();

    /** {@return words; empty if there are none} */
    ImmutableList<String> comments();

    /** {@return shortcomings that were found; empty if none were} */
    ImmutableList<Deficiency> deficiencies();

    /** {@return earlier shortcomings that were made up for or waived; empty if there are none} */
    ImmutableList<Remedy> remedies();

    /** {@return when it became known; empty when it counts as always known} */
    Optional<Instant> recordedAt();

    /** {@return the evaluation that this one supersedes; empty for a first one} */
    Optional<RecordId> corrects();

    /** {@return values that this version of the library does not know, kept unread; empty if there are none} */
    ImmutableMap<String, String> extensions();

    /**
     * Checks the times. Called by the builder.
     *
     * @throws IllegalArgumentException if a year is not 1 to 9999
     */
    @Value.Check
    default void check() {
        Dates.check(on());
        recordedAt().ifPresent(Dates::check);
    }

    /**
     * Begins a new value.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Evaluation}. */
    final class Builder extends ImmutableEvaluation.Builder {
        Builder() {}
    }
}
