package org.workplan.plan;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.workplan.value.PartId;
import org.workplan.value.Quantity;

/**
 * A function in carrying out the plan, with the people who hold it. One role may carry several duties.
 */
@Value.Immutable
public sealed interface Role extends Part, WithRole permits ImmutableRole {

    /** {@return the section that it stands in; empty if it stands in none} */
    Optional<PartId> section();

    /** {@return what holders do, each duty for itself; empty when the title says it all} */
    ImmutableList<String> duties();

    /** {@return the people who hold the role, in the order printed; empty when nobody is named} */
    ImmutableList<PartId> people();

    /** {@return how many holders are needed; empty when the plan says nothing} */
    Optional<Quantity> required();

    /** {@return the sessions that the role works in; empty when the plan ties the role to none} */
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

    /** {@return what a holder must be; empty if there are none} */
    ImmutableList<String> eligibility();

    @Override
    default PartKind kind() {
        return PartKind.ROLE;
    }

    /** {@return the role, edited through a builder that holds all of its values} */
    default Role with(Consumer<Builder> edit) {
        requirePresent("edit", edit);
        Builder builder = builder().from(this);
        edit.accept(builder);
        return builder.build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Role}. */
    final class Builder extends ImmutableRole.Builder implements CommonBuilder {
        Builder() {}

        /** Sets the id. */
        public Builder id(String id) {
            return id(PartId.of(requirePresent("id", id)));
        }

        /** Sets the section by its id. */
        public Builder section(String section) {
            return section(PartId.of(requirePresent("section", section)));
        }

        /** Adds to the people by id. */
        public Builder addPeople(String... ids) {
            return addAllPeople(PartId.all(requirePresent("ids", ids)));
        }

        /** Adds to the sessions by id. */
        public Builder addSessions(String... ids) {
            return addAllSessions(PartId.all(requirePresent("ids", ids)));
        }
    }
}
