package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.workplan.target.Due;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;

/**
 * How people's judgement is to be gathered: after each session, or at the end.
 */
@Value.Immutable
public sealed interface EvaluationDesign extends Part, WithEvaluationDesign permits ImmutableEvaluationDesign {

    /**
     * Obtains when it takes place.
     *
     * @return after each session, or as a summary
     */
    Stage stage();

    /**
     * Obtains the method: "participatory".
     *
     * @return the method; empty when the plan names none
     */
    Optional<String> method();

    /**
     * Obtains who judges.
     *
     * @return the evaluators, in order; empty when nobody is named
     */
    ImmutableList<Actor> evaluators();

    /**
     * Obtains what is judged.
     *
     * @return the criteria; empty when none are named
     */
    ImmutableList<String> criteria();

    /**
     * Obtains when the result is due.
     *
     * @return the day; empty when none is set
     */
    Optional<PlanDate> date();

    /**
     * Obtains the form or questionnaire.
     *
     * @return the instrument; empty when none is named
     */
    Optional<String> instrument();

    /**
     * Obtains the rule for shortcomings: made up for in the next session.
     *
     * @return the rule; empty if there is none
     */
    Optional<String> carryForward();

    /**
     * Obtains how soon shortcomings are to be summed up.
     *
     * @return the time; empty when nothing is said
     */
    Optional<Due> carryForwardDue();

    /**
     * Obtains the section of the printed plan in which this stands.
     *
     * @return the section; empty if none is named
     */
    Optional<PartId> section();

    /**
     * Obtains further sentences that belong to it, each a value of its own.
     *
     * @return the sentences; empty if there are none
     */
    ImmutableList<String> details();

    @Override
    default PartKind kind() {
        return PartKind.EVALUATION;
    }

    /**
     * Begins a new value.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link EvaluationDesign}. */
    final class Builder extends ImmutableEvaluationDesign.Builder implements CommonBuilder {
        Builder() {}
    }
}
