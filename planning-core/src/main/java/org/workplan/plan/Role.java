package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.workplan.value.PartId;
import org.workplan.value.Quantity;

/**
 * A function in carrying out the plan, with the people who hold it. One role may carry several duties.
 */
@Value.Immutable
public sealed interface Role extends Part, WithRole permits ImmutableRole {

    /**
     * Obtains the section that it stands in.
     *
     * @return the section; empty if it stands in none
     */
    Optional<PartId> section();

    /**
     * Obtains what holders do, each duty for itself.
     *
     * @return the duties; empty when the title says it all
     */
    ImmutableList<String> duties();

    /**
     * Obtains the people who hold the role, in the order printed.
     *
     * @return the people; empty when nobody is named
     */
    ImmutableList<PartId> people();

    /**
     * Obtains how many holders are needed.
     *
     * @return the number; empty when the plan says nothing
     */
    Optional<Quantity> required();

    /**
     * Obtains the sessions that the role works in.
     *
     * @return the sessions; empty when the plan ties the role to none
     */
    ImmutableList<PartId> sessions();

    /**
     * Checks if holders stand by to fill in for others.
     *
     * @return true for a reserve
     */
    @Value.Default
    default boolean reserve() {
        return false;
    }

    /**
     * Obtains what a holder must be.
     *
     * @return the conditions; empty if there are none
     */
    ImmutableList<String> eligibility();

    @Override
    default PartKind kind() {
        return PartKind.ROLE;
    }

    /**
     * Begins a new value.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Role}. */
    final class Builder extends ImmutableRole.Builder implements CommonBuilder {
        Builder() {}
    }
}
