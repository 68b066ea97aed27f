package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.workplan.target.Checklist;
import org.workplan.target.Counting;
import org.workplan.target.Criterion;
import org.workplan.target.Due;
import org.workplan.target.Modality;
import org.workplan.target.Profile;
import org.workplan.target.Strength;
import org.workplan.value.CalendarUnit;
import org.workplan.value.PartId;
import org.workplan.value.PlanPeriod;

/**
 * What is enough, and when: an indicator, a criterion on it and the time it is due. The title keeps what is wanted in the plan's order of
 * words.
 */
@Value.Immutable
public sealed interface Target extends Part, WithTarget permits ImmutableTarget {

    /**
     * Obtains the task that the target belongs to.
     *
     * @return the task; empty if it belongs to the plan as a whole
     */
    Optional<PartId> task();

    /**
     * Obtains the goals that it serves directly.
     *
     * @return their ids; empty when none are named
     */
    ImmutableList<PartId> goals();

    /**
     * Obtains what is counted.
     *
     * @return the indicator; empty when the plan names nothing countable
     */
    Optional<PartId> indicator();

    /**
     * Obtains what is enough.
     *
     * @return the criterion
     */
    Criterion criterion();

    /**
     * Obtains the words that set the target, paraphrased with every comparing word and number kept: "more than six".
     *
     * @return the wording
     */
    @Value.Default
    default String wording() {
        return "";
    }

    /**
     * Obtains the word of commitment.
     *
     * @return the modality; empty if there is none
     */
    Optional<Modality> modality();

    /**
     * Obtains the stretch that the number is meant for: "six a year".
     *
     * @return the stretch; empty when the plan does not say
     */
    Optional<CalendarUnit> per();

    /**
     * Obtains by when.
     *
     * @return the deadline; empty when the plan says nothing: then the plan's end counts
     */
    Optional<Due> due();

    /**
     * Obtains the period that counts, if it is not the plan's.
     *
     * @return the period; empty for the plan's own
     */
    Optional<PlanPeriod> period();

    /**
     * Obtains how the amount is spread over the period.
     *
     * @return the spread; empty for an even one
     */
    Optional<Profile> profile();

    /**
     * Obtains what the number counts where wording leaves a choice.
     *
     * @return the choice; empty when the plan leaves it open
     */
    Optional<Counting> counting();

    /**
     * Obtains who answers for it.
     *
     * @return the owners; empty when nobody is named
     */
    ImmutableList<Actor> owners();

    /**
     * Obtains with whom.
     *
     * @return the partners; empty if there are none
     */
    ImmutableList<Actor> partners();

    /**
     * Obtains where measurements come from.
     *
     * @return the source; empty when the plan says nothing
     */
    Optional<String> dataSource();

    /**
     * Obtains the one happening that must be among those counted.
     *
     * @return the focus; empty if there is none
     */
    Optional<String> focus();

    /**
     * Obtains words by which the plan writes of the target as done: "were carried out".
     *
     * @return the words; empty when it is written as a promise
     */
    Optional<String> statusWording();

    /**
     * Obtains what those counted must be.
     *
     * @return the conditions; empty if there are none
     */
    ImmutableList<String> eligibility();

    /**
     * Obtains what the target hangs on outside the plan: "guidance and help of leaders".
     *
     * @return the conditions; empty if there are none
     */
    ImmutableList<String> dependsOn();

    /**
     * Obtains what it is for.
     *
     * @return the purposes; empty when none are stated
     */
    ImmutableList<String> purposes();

    /**
     * Obtains lists that the plan gives with it: topics, contents, features, members of a structure.
     *
     * @return the lists; empty if there are none
     */
    ImmutableList<Checklist> lists();

    /**
     * Obtains further sentences that belong to it, each a value of its own.
     *
     * @return the sentences; empty if there are none
     */
    ImmutableList<String> details();

    /**
     * Obtains how strongly the target binds.
     *
     * @return what its modality says; committed without one
     */
    default Strength strength() {
        return modality().map(Modality::strength).orElse(Strength.COMMITTED);
    }

    @Override
    default PartKind kind() {
        return PartKind.TARGET;
    }

    /**
     * Begins a new value.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Target}. */
    final class Builder extends ImmutableTarget.Builder implements CommonBuilder {
        Builder() {}
    }
}
