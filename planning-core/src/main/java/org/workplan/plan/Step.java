package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.workplan.target.Checklist;
import org.workplan.value.PartId;

/**
 * One thing that happens in a session, a rule that holds in it, or a result expected of it.
 */
@Value.Immutable
public sealed interface Step extends Part, WithStep permits ImmutableStep {

    /**
     * Obtains whether it is done, obeyed or expected.
     *
     * @return an action unless said otherwise
     */
    @Value.Default
    default StepKind stepKind() {
        return StepKind.ACTION;
    }

    /**
     * Obtains who does it.
     *
     * @return the actors; empty when the plan names none
     */
    ImmutableList<Actor> actors();

    /**
     * Obtains when it is done at all: "if residents remain silent".
     *
     * @return the condition; empty if always
     */
    Optional<String> condition();

    /**
     * Obtains references to other times: "after the party", "for tomorrow".
     *
     * @return the references; empty if there are none
     */
    ImmutableList<Timing> timings();

    /**
     * Obtains the groups that the step recruits, visits or hands things to.
     *
     * @return their ids; empty if none are named
     */
    ImmutableList<PartId> concerns();

    /**
     * Obtains what is used up or needed.
     *
     * @return the uses; empty if nothing is
     */
    ImmutableList<ResourceUse> uses();

    /**
     * Obtains groups all of whose members must be present.
     *
     * @return their ids; empty if there is no such rule
     */
    ImmutableList<PartId> attendance();

    /**
     * Obtains figures inside the wording.
     *
     * @return the figures; empty if there are none
     */
    ImmutableList<Figure> figures();

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
        return PartKind.STEP;
    }

    /**
     * Begins a new value.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Step}. */
    final class Builder extends ImmutableStep.Builder implements CommonBuilder {
        Builder() {}
    }
}
