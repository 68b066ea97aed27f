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

    /**
     * Obtains the id.
     *
     * @return the id, unique in the log of a plan
     */
    RecordId id();

    /**
     * Obtains whether it follows a session or sums up.
     *
     * @return the stage
     */
    Stage stage();

    /**
     * Obtains the session that a stage evaluation is about.
     *
     * @return the session; empty for a summary
     */
    Optional<PartId> session();

    /**
     * Obtains the group of evaluators, in the words of the plan's design: "organizers".
     *
     * @return the words
     */
    String group();

    /**
     * Obtains who of the group it was.
     *
     * @return a name or pseudonym; empty for the group together
     */
    Optional<String> evaluator();

    /**
     * Obtains the day.
     *
     * @return the day
     */
    LocalDate on();

    /**
     * Obtains the ratings.
     *
     * @return the ratings; empty when only words were given
     */
    ImmutableList<Rating> ratings();

    /**
     * Obtains words.
     *
     * @return the comments; empty if there are none
     */
    ImmutableList<String> comments();

    /**
     * Obtains shortcomings that were found.
     *
     * @return the shortcomings; empty if none were
     */
    ImmutableList<Deficiency> deficiencies();

    /**
     * Obtains earlier shortcomings that were made up for or waived.
     *
     * @return the remedies; empty if there are none
     */
    ImmutableList<Remedy> remedies();

    /**
     * Obtains when it became known.
     *
     * @return the instant; empty when it counts as always known
     */
    Optional<Instant> recordedAt();

    /**
     * Obtains the evaluation that this one supersedes.
     *
     * @return its id; empty for a first one
     */
    Optional<RecordId> corrects();

    /**
     * Obtains values that this version of the library does not know, kept unread.
     *
     * @return JSON text by JSON pointer; empty if there are none
     */
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
