package org.workplan.plan;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.workplan.target.Due;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;

/**
 * How people's judgement is to be gathered: after each session, or at the end.
 */
@Value.Immutable
public sealed interface EvaluationDesign extends Part, WithEvaluationDesign permits ImmutableEvaluationDesign {

    /** {@return when it takes place} */
    Stage stage();

    /** {@return the method: "participatory"; empty when the plan names none} */
    Optional<String> method();

    /** {@return who judges; empty when nobody is named} */
    ImmutableList<Actor> evaluators();

    /** {@return what is judged; empty when none are named} */
    ImmutableList<String> criteria();

    /** {@return when the result is due; empty when none is set} */
    Optional<PlanDate> date();

    /** {@return the form or questionnaire; empty when none is named} */
    Optional<String> instrument();

    /** {@return the rule for shortcomings: made up for in the next session; empty if there is none} */
    Optional<String> carryForward();

    /** {@return how soon shortcomings are to be summed up; empty when nothing is said} */
    Optional<Due> carryForwardDue();

    /** {@return the section of the printed plan in which this stands; empty if none is named} */
    Optional<PartId> section();

    /** {@return further sentences that belong to it, each a value of its own; empty if there are none} */
    ImmutableList<String> details();

    @Override
    default PartKind kind() {
        return PartKind.EVALUATION;
    }

    /** {@return the evaluation design, edited through a builder that holds all of its values} */
    default EvaluationDesign with(Consumer<Builder> edit) {
        requirePresent("edit", edit);
        Builder builder = builder().from(this);
        edit.accept(builder);
        return builder.build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link EvaluationDesign}. */
    final class Builder extends ImmutableEvaluationDesign.Builder implements CommonBuilder {
        Builder() {}

        /** Sets the id. */
        public Builder id(String id) {
            return id(PartId.of(requirePresent("id", id)));
        }

        /** Sets the section by its id. */
        public Builder section(String section) {
            return section(PartId.of(requirePresent("section", section)));
        }
    }

    /** When judgement is gathered. */
    enum Stage {
        /** After each session. */
        STAGE,
        /** At the end. */
        SUMMARY
    }
}
