package org.workplan.plan;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.workplan.value.PartId;

/**
 * A difficulty that the plan expects, with what is to be done about it.
 */
@Value.Immutable
public sealed interface Risk extends Part, WithRisk permits ImmutableRisk {

    /** {@return who watches it; empty when the plan names none} */
    ImmutableList<Actor> owners();

    /** {@return how likely it is, in the plan's words; empty when the plan says nothing} */
    Optional<String> likelihood();

    /** {@return how bad it would be, in the plan's words; empty when the plan says nothing} */
    Optional<String> impact();

    /** {@return the assumptions that the risk speaks against; empty if there are none} */
    ImmutableList<PartId> denies();

    /** {@return what is to be done; empty if there are none} */
    ImmutableList<Contingency> contingencies();

    /** {@return the section of the printed plan in which this stands; empty if none is named} */
    Optional<PartId> section();

    /** {@return further sentences that belong to it, each a value of its own; empty if there are none} */
    ImmutableList<String> details();

    @Override
    default PartKind kind() {
        return PartKind.RISK;
    }

    /** {@return the risk, edited through a builder that holds all of its values} */
    default Risk with(Consumer<Builder> edit) {
        requirePresent("edit", edit);
        Builder builder = builder().from(this);
        edit.accept(builder);
        return builder.build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Risk}. */
    final class Builder extends ImmutableRisk.Builder implements CommonBuilder {
        Builder() {}

        /** Sets the id. */
        public Builder id(String id) {
            return id(PartId.of(requirePresent("id", id)));
        }

        /** Adds to the denies by id. */
        public Builder addDenies(String... ids) {
            return addAllDenies(PartId.all(requirePresent("ids", ids)));
        }

        /** Sets the section by its id. */
        public Builder section(String section) {
            return section(PartId.of(requirePresent("section", section)));
        }
    }
}
