package org.workplan.plan;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.workplan.value.PartId;
import org.workplan.value.Quantity;

/**
 * People, families, units or organisations that the plan speaks of as a whole: residents, the families invited, party representatives,
 * evaluators.
 */
@Value.Immutable
public sealed interface Group extends Part, WithGroup permits ImmutableGroup {

    /** {@return what the group is to the plan} */
    Kind groupKind();

    /** {@return how many members the group has or is to have; empty when the plan says nothing} */
    Optional<Quantity> size();

    /** {@return in how many units the members come: 10 families; empty when members do not come in units} */
    Optional<Quantity> units();

    /** {@return how many members one unit has: 4 to 5 people a family; empty when the plan says nothing} */
    Optional<Quantity> unitSize();

    /** {@return the larger group that the members are taken from; empty if none is named} */
    Optional<PartId> partOf();

    /** {@return the members that are known one by one: people, or subjects of measurements; empty when members are not listed} */
    ImmutableList<PartId> members();

    /**
     * Checks if the plan means everyone in the larger group ("all residents").
     *
     * @return true for all of it
     */
    @Value.Default
    default boolean everyone() {
        return false;
    }

    /** {@return other names that the plan uses for the group; empty if there are none} */
    ImmutableList<String> aliases();

    /** {@return what a member must be: "recovered", "lives in the district"; empty if there are none} */
    ImmutableList<String> eligibility();

    /**
     * Checks if members need protection: clients, minors, victims of violence.
     *
     * @return true if nothing about a member may be made public
     */
    @Value.Default
    default boolean sensitive() {
        return false;
    }

    /** {@return further sentences that belong to it, each a value of its own; empty if there are none} */
    ImmutableList<String> details();

    @Override
    default PartKind kind() {
        return PartKind.GROUP;
    }

    /** {@return the group, edited through a builder that holds all of its values} */
    default Group with(Consumer<Builder> edit) {
        requirePresent("edit", edit);
        Builder builder = builder().from(this);
        edit.accept(builder);
        return builder.build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Group}. */
    final class Builder extends ImmutableGroup.Builder implements CommonBuilder {
        Builder() {}

        /** Sets the id. */
        public Builder id(String id) {
            return id(PartId.of(requirePresent("id", id)));
        }

        /** Sets the partOf by its id. */
        public Builder partOf(String partOf) {
            return partOf(PartId.of(requirePresent("partOf", partOf)));
        }

        /** Adds to the members by id. */
        public Builder addMembers(String... ids) {
            return addAllMembers(PartId.all(requirePresent("ids", ids)));
        }
    }

    /** What a group of people is to the plan. */
    enum Kind {
        /** All who live or work in the community. */
        POPULATION,
        /** Those whom the plan counts on to come. */
        PARTICIPANTS,
        /** Those who are invited by number. */
        INVITED,
        /** Those who carry the plan out. */
        STAFF,
        /** Those who help of their own will. */
        VOLUNTEERS,
        /** Those who judge. */
        EVALUATORS,
        /** Bodies outside the team. */
        PARTNERS,
        /** Those for whom something is done: clients, households, units, pupils. */
        BENEFICIARIES,
        /** A team, club or association to be founded. */
        TEAM
    }
}
