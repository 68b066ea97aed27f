package org.workplan.plan;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Consumer;
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
    default Kind resourceKind() {
        return Kind.MATERIAL;
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

    /** {@return the resource, edited through a builder that holds all of its values} */
    default Resource with(Consumer<Builder> edit) {
        requirePresent("edit", edit);
        Builder builder = builder().from(this);
        edit.accept(builder);
        return builder.build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Resource}. */
    final class Builder extends ImmutableResource.Builder implements CommonBuilder {
        Builder() {}

        /** Sets the id. */
        public Builder id(String id) {
            return id(PartId.of(requirePresent("id", id)));
        }

        /** Adds to the supplies by id. */
        public Builder addSupplies(String... ids) {
            return addAllSupplies(PartId.all(requirePresent("ids", ids)));
        }

        /** Sets the section by its id. */
        public Builder section(String section) {
            return section(PartId.of(requirePresent("section", section)));
        }
    }

    /** What kind of resource it is. */
    enum Kind {
        /** People. */
        HUMAN,
        /** Things. */
        MATERIAL,
        /** Money. */
        FUNDS,
        /** Rooms and grounds. */
        SPACE,
        /** Help of another body. */
        SUPPORT
    }

    /** Whether a resource is needed or at hand. */
    enum Availability {
        /** The plan needs it. */
        REQUIRED,
        /** The team has it. */
        POSSESSED,
        /** Somebody could give it. */
        MOBILIZABLE
    }

    /** Whether handing a resource out uses it up. */
    enum Wear {
        /** Used up: demands add over the plan. */
        CONSUMABLE,
        /** Comes back: the largest demand at one time counts. */
        REUSABLE
    }
}
