package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.workplan.value.PartId;

/**
 * A problem of the community, or what the community needs because of it.
 */
@Value.Immutable
public sealed interface Need extends Part, WithNeed permits ImmutableNeed {

    /**
     * Obtains whether it is a problem or a need.
     *
     * @return the kind
     */
    NeedKind needKind();

    /**
     * Obtains the section of the printed plan in which this stands.
     *
     * @return the section; empty if none is named
     */
    Optional<PartId> section();

    /**
     * Obtains the problems that a need answers, or the need that a part of it belongs to.
     *
     * @return their ids; empty if none is named
     */
    ImmutableList<PartId> answers();

    /**
     * Obtains what the problem leads to.
     *
     * @return the consequences; empty if none are named
     */
    ImmutableList<String> consequences();

    /**
     * Obtains the cause that the plan gives.
     *
     * @return the cause; empty if it gives none
     */
    Optional<String> cause();

    /**
     * Obtains how much weight the plan gives it: "most prominent".
     *
     * @return the words; empty if it says nothing
     */
    Optional<String> prominence();

    /**
     * Checks if it touches people who need protection.
     *
     * @return true for violence at home, clients, minors
     */
    @Value.Default
    default boolean sensitive() {
        return false;
    }

    /**
     * Obtains further sentences that belong to it, each a value of its own.
     *
     * @return the sentences; empty if there are none
     */
    ImmutableList<String> details();

    @Override
    default PartKind kind() {
        return PartKind.NEED;
    }

    /**
     * Begins a new value.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Need}. */
    final class Builder extends ImmutableNeed.Builder implements CommonBuilder {
        Builder() {}
    }
}
