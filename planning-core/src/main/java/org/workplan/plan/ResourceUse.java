package org.workplan.plan;

import static org.workplan.value.internal.Arguments.requirePresent;

import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.workplan.value.PartId;
import org.workplan.value.Quantity;

/** Something that a step needs or hands out, on the list of required resources or not. */
@Value.Immutable
public sealed interface ResourceUse extends WithResourceUse permits ImmutableResourceUse {

    /** {@return what is used, in the plan's words} */
    String words();

    /** {@return the required resource that is meant; empty when the list of required resources does not have it} */
    Optional<PartId> resource();

    /** {@return how much; its amount says when the plan gives none} */
    Quantity quantity();

    /** {@return what the quantity is multiplied by} */
    @Value.Default
    default Basis per() {
        return Basis.TOTAL;
    }

    /** {@return the resource use, edited through a builder that holds all of its values} */
    default ResourceUse with(Consumer<Builder> edit) {
        requirePresent("edit", edit);
        Builder builder = builder().from(this);
        edit.accept(builder);
        return builder.build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link ResourceUse}. */
    final class Builder extends ImmutableResourceUse.Builder {
        Builder() {}

        /** Sets the resource by its id. */
        public Builder resource(String resource) {
            return resource(PartId.of(requirePresent("resource", resource)));
        }
    }

    /** What a use of a resource is multiplied by. */
    enum Basis {
        /** Nothing: the quantity is for the whole step. */
        TOTAL,
        /** Each person present. */
        PERSON,
        /** Each family or unit present. */
        FAMILY,
        /** Each winner: a number that nobody knows beforehand. */
        WINNER
    }
}
