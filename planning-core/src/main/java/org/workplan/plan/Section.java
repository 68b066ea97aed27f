package org.workplan.plan;

import static org.workplan.value.internal.Arguments.requirePresent;

import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.workplan.value.PartId;

/**
 * A heading of the printed plan with its content. A section that holds tasks is an area of work, and results are rolled up to it.
 */
@Value.Immutable
public sealed interface Section extends Part, WithSection permits ImmutableSection {

    /** {@return the section around this one; empty at the top} */
    Optional<PartId> parent();

    /** {@return introductory words under the heading; empty if there are none} */
    Optional<String> text();

    @Override
    default PartKind kind() {
        return PartKind.SECTION;
    }

    /** {@return the section, edited through a builder that holds all of its values} */
    default Section with(Consumer<Builder> edit) {
        requirePresent("edit", edit);
        Builder builder = builder().from(this);
        edit.accept(builder);
        return builder.build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Section}. */
    final class Builder extends ImmutableSection.Builder implements CommonBuilder {
        Builder() {}

        /** Sets the id. */
        public Builder id(String id) {
            return id(PartId.of(requirePresent("id", id)));
        }

        /** Sets the parent by its id. */
        public Builder parent(String parent) {
            return parent(PartId.of(requirePresent("parent", parent)));
        }
    }
}
