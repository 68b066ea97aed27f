package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.workplan.value.PartId;

/**
 * A difficulty that the plan expects, with what is to be done about it.
 */
@Value.Immutable
public sealed interface Risk extends Part, WithRisk permits ImmutableRisk {

    /**
     * Obtains who watches it.
     *
     * @return the owners; empty when the plan names none
     */
    ImmutableList<Actor> owners();

    /**
     * Obtains how likely it is, in the plan's words.
     *
     * @return the words; empty when the plan says nothing
     */
    Optional<String> likelihood();

    /**
     * Obtains how bad it would be, in the plan's words.
     *
     * @return the words; empty when the plan says nothing
     */
    Optional<String> impact();

    /**
     * Obtains the assumptions that the risk speaks against.
     *
     * @return ids of facts; empty if there are none
     */
    ImmutableList<PartId> denies();

    /**
     * Obtains what is to be done.
     *
     * @return the contingencies, in order; empty if there are none
     */
    ImmutableList<Contingency> contingencies();

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
        return PartKind.RISK;
    }

    /**
     * Begins a new value.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Risk}. */
    final class Builder extends ImmutableRisk.Builder implements CommonBuilder {
        Builder() {}
    }
}
