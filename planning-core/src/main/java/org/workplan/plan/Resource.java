package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.workplan.value.PartId;
import org.workplan.value.Quantity;

/**
 * People, material, money, rooms or support that the plan requires, has, or could get.
 */
@Value.Immutable
public sealed interface Resource extends Part, WithResource permits ImmutableResource {

    /** {@return whether it is required, possessed or mobilizable} */
    Availability availability();

    /** {@return what kind of resource it is} */
    @Value.Default
    default ResourceKind resourceKind() {
        return ResourceKind.MATERIAL;
    }

    /** {@return how much; its amount says when the plan gives none} */
    Quantity quantity();

    /** {@return the required resources that this possessed or mobilizable one covers; empty when the plan names none} */
    ImmutableList<PartId> supplies();

    /**
     * Checks if the entry ends in "etc." or means more than it names.
     *
     * @return true for an open list
     */
    @Value.Default
    default boolean openEnded() {
        return false;
    }

    /** {@return whether handing it out uses it up} */
    @Value.Default
    default Wear wear() {
        return Wear.REUSABLE;
    }

    /** {@return who has it or could give it; empty when none are named} */
    ImmutableList<Actor> holders();

    /** {@return the section of the printed plan in which this stands; empty if none is named} */
    Optional<PartId> section();

    /** {@return further sentences that belong to it, each a value of its own; empty if there are none} */
    ImmutableList<String> details();

    @Override
    default PartKind kind() {
        return PartKind.RESOURCE;
    }

    /**
     * Begins a new value.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Resource}. */
    final class Builder extends ImmutableResource.Builder implements CommonBuilder {
        Builder() {}
    }
}
