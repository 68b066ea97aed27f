package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.workplan.target.Checklist;
import org.workplan.target.Modality;
import org.workplan.value.PartId;
import org.workplan.value.Quantity;

/**
 * A direction in words. A goal never holds a number: what is enough is said by targets.
 */
@Value.Immutable
public sealed interface Goal extends Part, WithGoal permits ImmutableGoal {

    /**
     * Obtains how wide the goal is.
     *
     * @return the kind
     */
    GoalKind goalKind();

    /**
     * Obtains the section of the printed plan in which this stands.
     *
     * @return the section; empty if none is named
     */
    Optional<PartId> section();

    /**
     * Obtains the word of commitment.
     *
     * @return the modality; empty if there is none
     */
    Optional<Modality> modality();

    /**
     * Obtains whom the goal wants to reach: "the entire village".
     *
     * @return the words; empty if nothing is said
     */
    Optional<String> reach();

    /**
     * Obtains the needs and problems that the goal answers.
     *
     * @return their ids; empty if none is named
     */
    ImmutableList<PartId> needs();

    /**
     * Obtains the vague amount that the plan attaches to the goal ("a certain degree"), kept so that rules can name it.
     *
     * @return the amount in words; empty if there is none
     */
    Optional<Quantity> amount();

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

    @Override
    default PartKind kind() {
        return PartKind.GOAL;
    }

    /**
     * Begins a new value.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Goal}. */
    final class Builder extends ImmutableGoal.Builder implements CommonBuilder {
        Builder() {}
    }
}
