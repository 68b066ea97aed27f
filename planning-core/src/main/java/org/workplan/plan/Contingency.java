package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.workplan.value.PartId;

/**
 * One answer to a risk: an action before or after it strikes, or a fact that is relied on.
 */
@Value.Immutable
public sealed interface Contingency extends Part, WithContingency permits ImmutableContingency {

    /**
     * Obtains whether it prevents, reacts or only reassures.
     *
     * @return the kind
     */
    ContingencyKind contingencyKind();

    /**
     * Obtains who acts.
     *
     * @return the actors; empty when the plan names none
     */
    ImmutableList<Actor> actors();

    /**
     * Obtains who is asked to help.
     *
     * @return the partners; empty if there are none
     */
    ImmutableList<Actor> partners();

    /**
     * Obtains when: "in advance", "before the event".
     *
     * @return the times; empty when none is named
     */
    ImmutableList<Timing> timings();

    /**
     * Obtains what sets a reaction off: "in case of emergency".
     *
     * @return the trigger; empty if there is none
     */
    Optional<String> trigger();

    /**
     * Obtains the groups that it deals with.
     *
     * @return their ids; empty if none are named
     */
    ImmutableList<PartId> concerns();

    /**
     * Obtains the resources that it relies on.
     *
     * @return their ids; empty if none are named
     */
    ImmutableList<PartId> resources();

    /**
     * Obtains further sentences that belong to it, each a value of its own.
     *
     * @return the sentences; empty if there are none
     */
    ImmutableList<String> details();

    @Override
    default PartKind kind() {
        return PartKind.CONTINGENCY;
    }

    /**
     * Begins a new value.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Contingency}. */
    final class Builder extends ImmutableContingency.Builder implements CommonBuilder {
        Builder() {}
    }
}
